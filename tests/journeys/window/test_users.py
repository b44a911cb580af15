# SPDX-License-Identifier: GPL-3.0-or-later
"""The last administrator of an account stays (S2.30), said in the sentence of wording.md."""

import unittest

from agency import Journey
from desktop import until


class LastAdministrator(Journey):
    def test_is_refused(self):
        program = self.program
        program.press('Login')
        program.banner()
        program.page('Users')
        administrator = self.row('Users', Roles='Administrator', Active='Yes')
        others = [row for row in self.rows('Users') if row['Roles'] == 'Administrator']
        self.assertEqual(len(others), 1)
        name = administrator['First name'] + ' ' + administrator['Last name']
        program.click(administrator['cell'])
        program.press('Deactivate')
        said = program.reads('is the last active administrator')
        self.assertIn(name, said)
        self.assertIn('Make someone else administrator first.', said)
        kept = until(lambda: [row for row in self.rows('Users')
                              if row['Roles'] == 'Administrator'], 'the administrator')
        self.assertEqual([row['Active'] for row in kept], ['Yes'])


if __name__ == '__main__':
    unittest.main(verbosity=2)
