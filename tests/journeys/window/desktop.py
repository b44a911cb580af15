# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program as a screen reader does: by roles and names on the accessibility bus.

Needs a display, a window manager and the bus (tests/support/desktop-session). Nothing here waits a
fixed time: each look-up is repeated until a deadline, and a failure prints what was there instead.
What sanitizers say about the program fails the test that ran it.

Where Qt offers no action for something (items of lists, menus), it is done as a person does it:
with the mouse on its place, or with keys while listening to what gets the focus.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

import gi

gi.require_version('Atspi', '2.0')
import pyatspi  # noqa: E402
from gi.repository import Gio, GLib  # noqa: E402

DEADLINE = float(os.environ.get('CLIENTELE_DEADLINE', '30'))
START = 4 * DEADLINE  # until a program that makes its sample has a window


class ProgramEnded(Exception):
    """There is nothing to wait for any more."""


def until(attempt, what, deadline=None):
    """Repeats attempt() until it is true; returns its answer."""
    end = time.monotonic() + (deadline or DEADLINE)
    while True:
        try:
            answer = attempt()
        except ProgramEnded:
            raise
        except Exception as problem:  # objects vanish while they are read
            answer, last = None, problem
        else:
            last = None
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError(f'not seen in time: {what}' + (f' ({last})' if last else ''))
        time.sleep(0.05)


def states(item):
    return item.getState().getStates()


def showing(item):
    return pyatspi.STATE_SHOWING in states(item)


def enabled(item):
    return pyatspi.STATE_SENSITIVE in states(item)


def checked(item):
    return pyatspi.STATE_CHECKED in states(item)


def walk(item, depth=0, limit=40, cells=True):
    """Everything below item that is on screen, cells of tables only where they are asked for: each
    object is several messages over the bus."""
    yield item, depth
    if depth >= limit or not cells and item.getRole() == pyatspi.ROLE_TABLE:
        return
    for index in range(item.childCount):
        try:
            child = item.getChildAtIndex(index)
            if child is None or not showing(child):
                continue
        except Exception:
            continue
        yield from walk(child, depth + 1, limit, cells)


def tree(item, cells=True):
    """For messages: role, name and state of each visible object."""
    lines = []
    for each, depth in walk(item, cells=cells):
        try:
            mark = '' if enabled(each) else ' (disabled)'
            lines.append('  ' * depth + f'{each.getRoleName()}: {each.name!r}{mark}')
        except Exception:
            pass
    return '\n'.join(lines)


def texts(item):
    """What can be read below item, in the order of the tree."""
    return [each.name for each, _ in walk(item) if each.getRoleName() == 'label' and each.name]


class Ear:
    """Names of what got the focus, in order: how menus are found, which are no part of the tree."""

    def __init__(self):
        self.heard = []
        pyatspi.Registry.registerEventListener(self._hear, 'object:state-changed:focused')

    def _hear(self, event):
        try:
            if event.detail1:
                self.heard.append(event.source.name)
        except Exception:
            pass

    def listen(self, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            while GLib.MainContext.default().iteration(False):
                pass
            time.sleep(0.01)


class Watch(threading.Thread):
    """Asks the window the same small question over and over, in a thread and on a connection of its
    own, and keeps how long it took to answer: whatever keeps the GUI thread busy delays it. Other
    things that keep the machine busy do as well, so the figures are printed and not judged."""

    STALL_MS = 50

    def __init__(self, process):
        super().__init__(daemon=True)
        self._process = process
        self._ends = threading.Event()
        self.waits = []

    def _connection(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress',
                                    None, None, 0, 5000, None).unpack()[0]
        flags = Gio.DBusConnectionFlags
        return Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)

    def _program(self, bus):
        ask = ('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus')
        for name in bus.call_sync(*ask, 'ListNames', None, None, 0, 5000, None).unpack()[0]:
            if name.startswith(':'):
                asked = GLib.Variant('(s)', (name,))
                owner = bus.call_sync(*ask, 'GetConnectionUnixProcessID', asked, None, 0, 5000,
                                      None).unpack()[0]
                if owner == self._process:
                    return name
        return None

    def run(self):
        bus = self._connection()
        name = self._program(bus)
        question = GLib.Variant('(ss)', ('org.a11y.atspi.Accessible', 'ChildCount'))
        while name and not self._ends.wait(0.02):
            start = time.monotonic()
            try:
                bus.call_sync(name, '/org/a11y/atspi/accessible/root',
                              'org.freedesktop.DBus.Properties', 'Get', question, None, 0, 60000,
                              None)
            except GLib.Error:
                break
            self.waits.append((time.monotonic() - start) * 1000)

    def finish(self):
        self._ends.set()
        self.join(5)
        stalls = [wait for wait in self.waits if wait > self.STALL_MS]
        if self.waits:
            print(f'the window answered {len(self.waits)} times; {len(stalls)} answers took more '
                  f'than {self.STALL_MS} ms, the longest {max(self.waits):.0f} ms',
                  file=sys.stderr)


class Program:
    """One run of the program, in a home of its own."""

    def __init__(self, *arguments, environment=None, home=None):
        """Raises when it does not come up; then nothing of it is left."""
        self.home = home or tempfile.mkdtemp(prefix='clientele-home-')
        self._ownHome = home is None
        settings = dict(os.environ, HOME=self.home, LC_ALL='C.UTF-8', TZ='UTC',
                        XDG_DATA_HOME=self.home + '/data', XDG_CONFIG_HOME=self.home + '/config',
                        XDG_STATE_HOME=self.home + '/state', XDG_CACHE_HOME=self.home + '/cache')
        settings.update(environment or {})
        self._log = open(self.home + '/output', 'ab')
        self._ear = Ear()
        self._watch = None
        self.process = subprocess.Popen(
            [os.environ['CLIENTELE_PROGRAM'], *arguments], env=settings, cwd=self.home,
            stdin=subprocess.DEVNULL, stdout=self._log, stderr=self._log)
        try:
            self.application = until(self._application, 'the program on the accessibility bus',
                                     START)
        except Exception:
            self.close()
            raise
        self._watch = Watch(self.process.pid)
        self._watch.start()

    def _application(self):
        if self.process.poll() is not None:
            raise ProgramEnded(f'the program ended: {self.output()}')
        desktop = pyatspi.Registry.getDesktop(0)
        for index in range(desktop.childCount):
            application = desktop.getChildAtIndex(index)
            if application is not None and application.get_process_id() == self.process.pid:
                if application.childCount > 0:
                    return application
        return None

    def output(self):
        self._log.flush()
        with open(self.home + '/output', encoding='utf-8', errors='replace') as log:
            return log.read()

    def close(self):
        if self._watch:
            self._watch.finish()
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        said = self.output()
        self._log.close()
        if self._ownHome:
            shutil.rmtree(self.home, ignore_errors=True)
        if 'Sanitizer' in said or 'runtime error:' in said:
            raise AssertionError(said)

    # what is on screen

    def window(self):
        return self.application.getChildAtIndex(0)

    @staticmethod
    def _hasCells(role):
        return role is None or role.startswith('table')

    def all(self, role=None, name=None, within=None):
        found = []
        for item, _ in walk(within or self.application, cells=self._hasCells(role)):
            try:
                if role is not None and item.getRoleName() != role:
                    continue
                if name is not None and not (name(item.name) if callable(name)
                                             else item.name == name):
                    continue
                found.append(item)
            except Exception:
                continue
        return found

    def find(self, role, name, within=None, deadline=None):
        """The first visible object of the role with the name (or for which name() is true)."""
        try:
            return until(lambda: next(iter(self.all(role, name, within)), None),
                         f'{role} {name!r}', deadline)
        except AssertionError as problem:
            around = tree(within or self.application, self._hasCells(role))
            raise AssertionError(f'{problem}\n{around}') from None

    def gone(self, role, name, within=None):
        until(lambda: not self.all(role, name, within), f'the end of {role} {name!r}')

    def reads(self, text, within=None):
        """The label that says the text, alone or among others."""
        return self.find('label', lambda name: text in name, within).name

    def dialog(self, title):
        return self.find('dialog', title)

    def banner(self):
        """The bar above everything while somebody acts as a client."""
        return self.find('filler', lambda name: name.startswith('Impersonation: '))

    # what a person does

    def act(self, item, action):
        until(lambda: enabled(item), f'{item.name!r} to be enabled')
        offered = item.queryAction()
        for index in range(offered.nActions):
            if offered.getName(index) == action:
                assert offered.doAction(index), f'{action} on {item.name!r} was refused'
                return
        names = [offered.getName(index) for index in range(offered.nActions)]
        raise AssertionError(f'{item.name!r} offers {names}, not {action}')

    def press(self, name, role='push button', within=None):
        self.act(self.find(role, name, within), 'Press')

    def tick(self, name, role='check box', within=None):
        self.act(self.find(role, name, within), 'Toggle')

    def write(self, name, text, role='text', within=None):
        item = self.find(role, name, within)
        assert item.queryEditableText().setTextContents(text), f'{name!r} takes no text'

    def click(self, item):
        """With the mouse: items of lists offer nothing else but the keyboard."""
        place = item.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        assert place.width > 0 and place.height > 0, f'{item.name!r} is nowhere'
        subprocess.run(['xdotool', 'mousemove', str(place.x + place.width // 2),
                        str(place.y + place.height // 2), 'click', '1'], check=True)

    def page(self, title):
        """Goes to a page by the navigation; once more where the window was still being built."""
        def go():
            entries = self.find('list', 'Navigation')
            self.click(self.find('list item', lambda name: name.split(',')[0] == title, entries))
            try:
                return until(lambda: title in self.window().name.split(' \u2013 '), title, 2)
            except AssertionError:
                return None
        until(go, f'the page {title}')

    def menu(self, button, entry):
        """Opens the menu of the button and goes down to the entry, as somebody does who hears what
        has the focus."""
        def go():
            del self._ear.heard[:]
            self.click(self.find('push button', button))
            for _ in range(20):
                self.keys('Down')
                self._ear.listen(0.2)
                if self._ear.heard[-1:] == [entry]:
                    self.keys('Return')
                    return True
            self.keys('Escape')
            return None
        until(go, f'{entry!r} in the menu {button!r}')

    def keys(self, *names):
        """Real key presses, as xdotool names them: 'ctrl+k', 'Return', 'Tab'."""
        subprocess.run(['xdotool', 'key', '--clearmodifiers', *names], check=True)

    def type(self, text):
        subprocess.run(['xdotool', 'type', '--delay', '5', text], check=True)

    def chooseFile(self, title, path, field='File name:', button='Open'):
        """Fills in the desktop's file dialog, and waits until it is gone: what comes after it may
        have the same title."""
        dialog = self.find(None, lambda name: name == title)
        self.write(field, path, within=dialog)
        self.press(button, within=dialog)
        self.gone('text', field)

    def picture(self, file):
        subprocess.run(['import', '-window', 'root', file], check=True)
