# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job by the names that product.md fixes: Login, New User, Deactivate, Upgrade, sign out,
issue, PDF. What is shown before Save is what the next draft says after it."""

import glob
import os
import re
import subprocess
import unittest

from agency import Journey
from desktop import until

AMOUNT = re.compile(r'[\d,]+\.\d\d')
NUMBER = re.compile(r'INV-\d{4}-\d{4}')
NEXT_PLAN = {'Starter': 'Growth', 'Growth': 'Scale'}


class MainJob(Journey):
    def test_from_login_to_pdf(self):
        program = self.program
        rows = until(lambda: [row for row in self.rows('Clients')
                              if row['Status'] == 'Active' and row['Plan'] in NEXT_PLAN],
                     'active clients that can be upgraded')
        client, plan = rows[0]['Name'], rows[0]['Plan']
        self.logIn(client)
        self.newUser()
        self.deactivate()
        total = self.upgrade(NEXT_PLAN[plan])

        program.page('Invoices')
        drafts = until(lambda: [row['Total'] for row in self.rows('Invoices')
                                if row['Status'] != 'Issued'], 'drafts')
        self.assertIn(total, drafts)  # what was shown before Save
        program.press(lambda name: name.startswith('Sign out'), within=program.banner())
        program.find('table', 'Clients')

        number, amount = self.issue(client)
        self.exportAndRead(number, client, amount)

    def effect(self, dialog):
        """What the dialog says of the next invoice: "80.00 EUR \u2192 85.00 EUR"."""
        return self.program.find('label', lambda name: re.search(r'\.\d\d\D{0,6}\u2192', name),
                                 dialog).name

    def newUser(self):
        program = self.program
        program.page('Users')
        program.press('New User')
        dialog = program.dialog('New User')
        program.write('First name', 'Nina', within=dialog)
        program.write('Last name', 'Journey', within=dialog)
        program.write('Email address', 'nina@journey.example', within=dialog)
        effect = self.effect(dialog)  # before anything is saved
        program.press('Save', within=dialog)
        program.gone('dialog', 'New User')
        said = program.reads('Nina Journey is a user now.')
        self.assertEqual(AMOUNT.findall(said)[:2], AMOUNT.findall(effect)[:2])

    def deactivate(self):
        program = self.program
        program.click(self.row('Users', **{'First name': 'Nina', 'Active': 'Yes'})['cell'])
        program.press('Deactivate')
        program.reads('Deactivated: Nina Journey.')
        self.row('Users', **{'First name': 'Nina', 'Active': 'No'})

    def upgrade(self, plan):
        """The new total of the next invoice as the preview says it."""
        program = self.program
        program.menu('User Menu', 'Upgrade')
        dialog = program.dialog('Change plan and add-ons')
        program.tick(plan, role='radio button', within=dialog)
        before, after = AMOUNT.findall(self.effect(dialog))[:2]
        program.press('Save changes', within=dialog)
        program.gone('dialog', 'Change plan and add-ons')
        said = program.reads('Plan and add-ons are changed.')
        self.assertNotEqual(before, after)
        self.assertIn(after, AMOUNT.findall(said))
        return after + '\xa0EUR'

    def issue(self, client):
        """Issues what is due of the client; number and total of one invoice of these."""
        program = self.program
        program.page('Invoices')
        program.write('Search number or client', client)
        rows = until(lambda: (lambda rows: {row['Client'] for row in rows} == {client}
                              and rows)(self.rows('Invoices')), 'only invoices of the client')
        before = [row.get('Number') for row in rows]
        program.click([row for row in rows if row['Status'] != 'Issued'][-1]['cell'])
        program.press('Issue\u2026')
        question = program.find('dialog', lambda name: name.startswith('Issue '))
        program.press(lambda name: name.startswith('Issue '), within=question)
        said = program.find('label', lambda name: 'issued' in name and NUMBER.search(name)).name
        number = NUMBER.search(said).group()
        self.assertNotIn(number, before)
        return number, self.row('Invoices', Number=number)['Total']

    def exportAndRead(self, number, client, total):
        program = self.program
        program.write('Search number or client', number)
        until(lambda: [row['Number'] for row in self.rows('Invoices')] == [number],
              'only that invoice in the list')
        folder = os.path.join(self.folder, 'pdfs')
        os.mkdir(folder)
        program.press('Export PDF\u2026')
        program.chooseFile('Folder for 1 PDF', folder, 'Directory:', 'Choose')
        program.reads('1 PDF written')
        files = glob.glob(folder + '/*.pdf')
        self.assertEqual(len(files), 1, files)
        self.assertIn(number, os.path.basename(files[0]))
        read = subprocess.run(['pdftotext', '-layout', files[0], '-'], check=True,
                              capture_output=True, text=True).stdout
        self.assertIn(number, read)
        self.assertIn(client, read)
        figure = re.escape(AMOUNT.search(total).group())
        self.assertRegex(read, rf'(?m)^.*Total.*{figure}')


if __name__ == '__main__':
    unittest.main(verbosity=2)
