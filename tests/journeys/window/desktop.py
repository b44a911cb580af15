# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program as a screen reader does: by roles and names on the accessibility bus.

Needs a display, a window manager and the bus (tests/support/desktop-session). Nothing here waits a
fixed time: each look-up is repeated until a deadline, and a failure prints what was there instead.
What sanitizers say about the program fails the test that ran it.
"""

import os
import shutil
import signal
import subprocess
import tempfile
import time

import gi

gi.require_version('Atspi', '2.0')
import pyatspi  # noqa: E402

DEADLINE = float(os.environ.get('CLIENTELE_DEADLINE', '30'))
START = 4 * DEADLINE  # until a program that makes its sample has a window


def until(attempt, what, deadline=None):
    """Repeats attempt() until it is true; returns its answer."""
    end = time.monotonic() + (deadline or DEADLINE)
    while True:
        try:
            answer = attempt()
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


def walk(item, depth=0, limit=40):
    """Everything below item that is on screen, cells of tables included."""
    yield item, depth
    if depth >= limit:
        return
    for index in range(item.childCount):
        try:
            child = item.getChildAtIndex(index)
            if child is None or not showing(child):
                continue
        except Exception:
            continue
        yield from walk(child, depth + 1, limit)


def tree(item):
    """For messages: role, name and state of each visible object."""
    lines = []
    for each, depth in walk(item):
        try:
            mark = '' if enabled(each) else ' (disabled)'
            lines.append('  ' * depth + f'{each.getRoleName()}: {each.name!r}{mark}')
        except Exception:
            pass
    return '\n'.join(lines)


class Program:
    """One run of the program, in a home of its own."""

    def __init__(self, *arguments, environment=None, home=None):
        self.home = home or tempfile.mkdtemp(prefix='clientele-home-')
        self._ownHome = home is None
        settings = dict(os.environ, HOME=self.home, LC_ALL='C.UTF-8', TZ='UTC',
                        XDG_DATA_HOME=self.home + '/data', XDG_CONFIG_HOME=self.home + '/config',
                        XDG_STATE_HOME=self.home + '/state', XDG_CACHE_HOME=self.home + '/cache')
        settings.update(environment or {})
        self._log = open(self.home + '/output', 'ab')
        self.process = subprocess.Popen(
            [os.environ['CLIENTELE_PROGRAM'], *arguments], env=settings, cwd=self.home,
            stdin=subprocess.DEVNULL, stdout=self._log, stderr=self._log)
        self.application = until(self._application, 'the program on the accessibility bus', START)

    def _application(self):
        if self.process.poll() is not None:
            raise AssertionError(f'the program ended: {self.output()}')
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

    def all(self, role=None, name=None, within=None):
        found = []
        for item, _ in walk(within or self.application):
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
            raise AssertionError(f'{problem}\n{tree(within or self.application)}') from None

    def gone(self, role, name, within=None):
        until(lambda: not self.all(role, name, within), f'the end of {role} {name!r}')

    def reads(self, text, within=None):
        """Some visible object says the text (as its name or as a part of it)."""
        return self.find(None, lambda name: name is not None and text in name, within)

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
        item = self.find(role, name, within)
        self.act(item, 'Toggle')

    def write(self, name, text, role='text', within=None):
        item = self.find(role, name, within)
        assert item.queryEditableText().setTextContents(text), f'{name!r} takes no text'

    def keys(self, *names):
        """Real key presses, as xdotool names them: 'ctrl+k', 'Return', 'Tab'."""
        subprocess.run(['xdotool', 'key', '--clearmodifiers', *names], check=True)

    def type(self, text):
        subprocess.run(['xdotool', 'type', '--delay', '5', text], check=True)

    def picture(self, file):
        subprocess.run(['import', '-window', 'root', file], check=True)
