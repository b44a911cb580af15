# SPDX-License-Identifier: GPL-3.0-or-later
"""Import by hand: every bad row with its line and reason before anything is written, and names that
are nothing but names (product.md, "Bad input")."""

import errno
import os
import unittest

from agency import Journey
from desktop import enabled, until

BAD = {'3': 'name is missing', '4': 'not an address', '6': 'No such plan', '7': '7 fields',
       '8': 'Atlantis'}
FILE = '''Company,Email,Country,Plan
Good One,one@good.example,Sweden,Starter
,nobody@nord.example,Sweden,Starter
Bad Mail,not an address,Sweden,Starter
Good Two,,Germany,Growth
Bad Plan,plan@nord.example,Sweden,No such plan
Too, Many,many@nord.example,Sweden,Starter,x,y
Bad Land,land@nord.example,Atlantis,Starter
'''


def hostileNames(pipe):
    """Whoever renders one of the first three opens the pipe, and waits for it for ever."""
    return [f'<img src="{pipe}">', f'<img src=file://{pipe}>',
            f'<qt><table background="{pipe}"><tr><td>cell</td></tr></table></qt>',
            '=cmd|\'/C calc\'!A0', "'; DROP TABLE account; --", '&File && more',
            '\u0645\u0631\u062d\u0628\u0627 Acme', '\U0001F600 smile', 'W' * 300, '%1 of %n']


class Import(Journey):
    def openDialog(self, text):
        """The dialog, and its rows in view, once they are the same twice: they may be read while
        the table is being filled."""
        program = self.program
        file = os.path.join(self.folder, 'import.csv')
        with open(file, 'w', encoding='utf-8') as stream:
            stream.write(text)
        program.press('Import\u2026')
        program.chooseFile('Import clients', file)
        dialog = program.dialog('Import clients')

        def stillRows():
            rows = self.fileRows(dialog)
            return rows if rows and len(rows[-1]) == 4 and rows == self.fileRows(dialog) else None
        return dialog, until(stillRows, 'rows of the file')

    def fileRows(self, dialog):
        cells = [cell.name for cell in self.program.all(
            'table cell', within=self.program.find('table', 'Rows of the file', dialog))]
        return [cells[i:i + 4] for i in range(0, len(cells), 4)]

    def search(self, text, names):
        """Waits until exactly these clients are in the list, from all of them on: what the last
        search left there says nothing about this one."""
        def listed():
            return sorted(row.get('Name', '') for row in self.rows('Clients'))
        self.program.write('Search clients', '')
        until(lambda: len(listed()) > 2, 'all clients again')
        self.program.write('Search clients', text)
        if names:
            until(lambda: listed() == sorted(names), f'{names} of {text!r}')
        else:
            self.program.reads('No client fits')

    def test_bad_rows_first_then_the_good_ones(self):
        program = self.program
        dialog, rows = self.openDialog(FILE)
        said = {row[0]: row[3] for row in rows if row[3] != 'Good'}
        self.assertEqual(sorted(said), sorted(BAD))
        for line, reason in BAD.items():
            self.assertIn(reason, said[line])
        program.reads('Nothing imported yet. 5 of 7 rows have problems', dialog)
        run = program.find('push button', 'Import 2 clients', dialog)
        self.assertFalse(enabled(run))
        program.press('Cancel', within=dialog)
        program.gone('dialog', 'Import clients')
        self.search('Good', [])  # nothing was written
        self.search('Bad', [])

        dialog, _ = self.openDialog(FILE)
        program.tick('Import the good rows only', within=dialog)
        program.press('Import 2 clients', within=dialog)
        program.gone('dialog', 'Import clients')
        program.reads('2 clients imported.')
        self.search('Good', ['Good One', 'Good Two'])
        self.search('Bad', [])

    def test_names_are_names(self):
        program = self.program
        pipe = os.path.join(self.folder, 'pipe')
        os.mkfifo(pipe)
        names = hostileNames(pipe)
        quoted = ['"' + name.replace('"', '""') + '"' for name in names]
        dialog, rows = self.openDialog('Company\n' + '\n'.join(quoted) + '\n')
        self.assertEqual([row[3] for row in rows], ['Good'] * len(rows))
        program.press(f'Import {len(names)} clients', within=dialog)
        program.gone('dialog', 'Import clients')
        program.reads(f'{len(names)} clients imported.')
        for name in names[:7]:
            self.search(name[:40], [name])
            program.find('label', name)  # the detail beside the list
            self.assertFalse(self.isRead(pipe), name)
        program.press('Login')  # as the last one: banner, title, sidebar
        self.assertIn(names[6], program.banner().name)
        self.assertIn(names[6], program.window().name)
        program.press(lambda text: text.startswith('Sign out'), within=program.banner())
        self.assertFalse(self.isRead(pipe))
        reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
        self.assertTrue(self.isRead(pipe))  # it would have been noticed
        os.close(reader)

    @staticmethod
    def isRead(pipe):
        """Whether somebody has the pipe open for reading."""
        try:
            os.close(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))
        except OSError as problem:
            if problem.errno == errno.ENXIO:
                return False
            raise
        return True


if __name__ == '__main__':
    unittest.main(verbosity=2)
