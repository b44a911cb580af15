# SPDX-License-Identifier: GPL-3.0-or-later
"""Login as a client and out again, by the names that product.md fixes (S0.21–S0.31, IM.16)."""

import unittest

from desktop import START, Program, showing, until

CLIENT = 'Antonio Moreno Taquería'


class Login(unittest.TestCase):
    def setUp(self):
        self.program = Program('--sample')
        self.addCleanup(self.program.close)
        self.program.find('list', 'Navigation', deadline=START)  # made from the customers' file
        self.program.page('Clients')

    def window(self):
        return self.program.application.getChildAtIndex(0)

    def choose(self, client):
        self.program.write('Search clients', client)
        self.program.find('table cell', f'Name: {client}')
        self.program.find('label', client)  # the detail beside the list
        until(lambda: len(self.program.all('table cell', 'Login')) == 1, 'one client in the list')

    def test_in_and_out(self):
        self.choose(CLIENT)
        self.program.press('Login')
        banner = self.program.find(None, lambda name: name.startswith('Impersonation: '))
        self.assertIn(CLIENT, banner.name)
        until(lambda: CLIENT in self.window().name, 'the client in the title of the window')
        # agency pages do not exist inside
        pages = self.program.find('list', 'Navigation')
        names = [pages.getChildAtIndex(i).name for i in range(pages.childCount)]
        self.assertTrue(names)
        self.assertFalse([name for name in names if name.startswith('Clients')], names)
        self.program.press(lambda name: name.startswith('Sign out'), within=banner)
        self.program.find('table', 'Clients')
        self.assertFalse([item for item in self.program.all()
                          if item.name.startswith('Impersonation: ') and showing(item)])
        self.assertNotIn(CLIENT, self.window().name)

    def test_names(self):
        """No control, view or ticked cell without a name or a description."""
        nameless = []
        roles = {'push button', 'check box', 'radio button', 'text', 'combo box', 'table', 'list',
                 'table cell', 'spin button', 'menu item', 'page tab', 'toggle button'}
        for item in self.program.all():
            if item.getRoleName() in roles and not (item.name or item.description):
                nameless.append((item.getRoleName(), item.path))
        self.assertEqual(nameless, [])


if __name__ == '__main__':
    unittest.main(verbosity=2)
