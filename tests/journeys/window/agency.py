# SPDX-License-Identifier: GPL-3.0-or-later
"""Agencies for journeys, and what a list on screen says."""

import datetime
import os
import subprocess
import tempfile
import unittest

from desktop import START, Program, until


def makeAgency(folder, size=12):
    """A sample whose history ended five weeks ago, so that something is due."""
    file = os.path.join(folder, 'agency.clientele')
    day = datetime.date.today() - datetime.timedelta(days=35)
    subprocess.run([os.environ['CLIENTELE_PROGRAM'], 'sample', '--agency', file, '--size',
                    str(size), '--months', '3', '--as-of', day.isoformat()],
                   check=True, stdout=subprocess.DEVNULL)
    return file


class Journey(unittest.TestCase):
    """One program a test, on a sample of twelve clients, its owner signed in."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix='clientele-journey-')
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.program = Program('--agency', makeAgency(self.folder))
        self.addCleanup(self.program.close)
        self.program.find('list', 'Navigation', deadline=START)
        self.program.page('Clients')

    def rows(self, table):
        """The rows in view, each as a dictionary of its columns; 'cell' is its tick."""
        rows = []
        for cell in self.program.all('table cell', within=self.program.find('table', table)):
            if cell.name.startswith(('Not selected: ', 'Selected: ')):
                rows.append({'cell': cell})
            name, _, value = cell.name.partition(': ')
            if rows and value and name not in rows[-1]:
                rows[-1][name] = value
        return rows

    def row(self, table, **values):
        """Waits for a row with these values (Plan='Starter'); None is any but nothing."""
        def fits():
            for row in self.rows(table):
                if all(row.get(column) == value for column, value in values.items()):
                    return row
            return None
        return until(fits, f'a row of {table} with {values}')

    def logIn(self, client):
        """Finds the client and acts as it."""
        self.program.write('Search clients', client)
        until(lambda: len(self.rows('Clients')) == 1, f'only {client} in the list')
        self.program.find('label', client)
        self.program.press('Login')
        return self.program.banner()
