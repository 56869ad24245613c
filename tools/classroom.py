"""A class on one server, as a load test: a real JupyterHub with its real proxy, on this computer only.

    python tools/classroom.py --students 25            everyone opens a lesson, runs all, answers an exercise
    python tools/classroom.py --students 10 --faults   the same, while three things go wrong

It needs JupyterHub (`pip install jupyterhub`) and its proxy (`npm install configurable-http-proxy`), listens on
127.0.0.1, stops by itself, and leaves nothing behind. It is NO deployment: all students run as one user of this
computer, with passwords made up for the one run. How to run a real class: book/guide/class_of_thirty.md.

Each student signs in, starts a server, opens the student edition, runs every cell over the real websocket, answers
an exercise, saves, and tries to read a neighbour's work. Printed: seconds, memory, failures.
"""

import argparse
import base64
import importlib.util
import json
import os
import secrets
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
import uuid
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from editions import student

from notebooks import ROOT, lessons, number

CONFIG = '''\
"""Made by tools/classroom.py for one load test. No deployment: one user of the computer runs everything."""
import json, os
from jupyterhub.auth import Authenticator
from jupyterhub.spawner import SimpleLocalProcessSpawner

CLASS = json.loads(os.environ["CLASSROOM"])


class LoadTestAuthenticator(Authenticator):
    """The students of this one run, each with a password made up for it."""

    async def authenticate(self, handler, data):
        return data["username"] if CLASS["passwords"].get(data["username"]) == data["password"] else None


class LoadTestSpawner(SimpleLocalProcessSpawner):
    """A local process in the student's own folder, on a port of its own: two can't race for one."""

    home_dir_template = CLASS["folder"] + "/{username}"

    async def start(self):
        self.port = CLASS["first_port"] + sorted(CLASS["passwords"]).index(self.user.name)
        return await super().start()


c.JupyterHub.authenticator_class = LoadTestAuthenticator
c.Authenticator.allow_all = True
c.JupyterHub.spawner_class = LoadTestSpawner
c.Spawner.ip = "127.0.0.1"
c.Spawner.args = ["--allow-root"]
c.Spawner.http_timeout = c.Spawner.start_timeout = 240
c.Spawner.poll_interval = 2
c.JupyterHub.bind_url = "http://127.0.0.1:" + str(CLASS["port"])
c.JupyterHub.hub_bind_url = "http://127.0.0.1:" + str(CLASS["port"] + 1)
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:" + str(CLASS["port"] + 2)
c.ConfigurableHTTPProxy.command = CLASS["proxy"]
c.JupyterHub.db_url = "sqlite:///" + CLASS["folder"] + "/hub.sqlite"
c.JupyterHub.cookie_secret_file = CLASS["folder"] + "/cookie_secret"
c.JupyterHub.log_level = "WARN"
'''


def stop(sentence):
    """Say what is missing and what to do about it, then leave without a traceback."""
    sys.exit(f"The load test stopped: {sentence}")


def free_ports(count):
    """The first of `count` ports in a row that nobody uses here."""
    for first in range(18000, 60000, count):
        sockets = []
        try:
            for port in range(first, first + count):
                sockets.append(socket.create_server(("127.0.0.1", port)))
            return first
        except OSError:
            continue
        finally:
            for one in sockets:
                one.close()
    stop("no row of free ports was found on this computer.")


def answers(address):
    """True once the hub answers behind its proxy."""
    try:
        with urllib.request.urlopen(address, timeout=5) as page:
            return page.status == 200
    except OSError:
        return False


class Student:
    """One student at a browser: the REST and websocket interfaces that JupyterLab itself uses."""

    def __init__(self, name, password, hub):
        import requests

        self.name, self.password, self.hub = name, password, hub
        self.web, self.times, self.problems = requests.Session(), {}, []

    def call(self, method, path, **more):
        """One request to the student's own server; the answer as JSON."""
        answer = self.web.request(method, f"{self.hub}/user/{self.name}/api/{path}", timeout=240, **more)
        answer.raise_for_status()
        return answer.json() if answer.content else None

    def sign_in(self):
        """Through the form, as a person does; then a token of one's own for the rest."""
        self.web.get(f"{self.hub}/hub/login", timeout=60)
        form = {"username": self.name, "password": self.password, "_xsrf": self.web.cookies.get("_xsrf", path="/hub/")}
        self.web.post(f"{self.hub}/hub/login", data=form, allow_redirects=False, timeout=60).raise_for_status()
        head = {"X-XSRFToken": self.web.cookies.get("_xsrf", path="/hub/")}
        made = self.web.post(f"{self.hub}/hub/api/users/{self.name}/tokens", json={}, headers=head, timeout=60)
        made.raise_for_status()
        self.token = made.json()["token"]
        self.web.cookies.clear()
        self.web.headers["Authorization"] = f"token {self.token}"

    def start_server(self):
        """Ask the hub for a server, and wait until it is ready."""
        about = f"{self.hub}/hub/api/users/{self.name}"
        while (answer := self.web.post(f"{about}/server", timeout=240)).status_code == 429:
            time.sleep(1)  # the hub is starting others; its page asks again, too
        answer.raise_for_status()
        while not self.web.get(about, timeout=60).json()["servers"].get("", {}).get("ready"):
            time.sleep(0.5)

    def open_lesson(self, path):
        """The notebook's contents, and a kernel beside it."""
        self.path = path
        self.notebook = self.call("GET", f"contents/{path}")["content"]
        asked = {"path": path, "name": Path(path).name, "type": "notebook", "kernel": {"name": "python3"}}
        self.kernel = self.call("POST", "sessions", json=asked)["kernel"]["id"]
        self.connect()

    def connect(self):
        import websocket

        address = f"{self.hub.replace('http', 'ws', 1)}/user/{self.name}/api/kernels/{self.kernel}/channels"
        head = [f"Authorization: token {self.token}"]
        self.socket = websocket.create_connection(address, header=head, timeout=240)

    def wait_for_kernel(self):
        """A dead kernel is started again by its server: wait for the new one, as JupyterLab does."""
        for _ in range(60):
            time.sleep(1)
            self.socket.close()
            try:
                self.connect()
                self.run("pass")
                return
            except OSError:  # not there yet
                continue
        raise TimeoutError("the server did not start the dead kernel again")

    def run(self, code, at_start=lambda: None):
        """Run code in the kernel; its outputs once it is idle again. ConnectionError where the kernel dies."""
        asked = uuid.uuid4().hex
        head = {"msg_id": asked, "msg_type": "execute_request", "username": self.name, "session": "s", "version": "5.3"}
        body = {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False}
        message = {"header": head, "parent_header": {}, "metadata": {}, "content": body, "channel": "shell"}
        self.socket.send(json.dumps(message))
        at_start()
        outputs = []
        while True:
            said = json.loads(self.socket.recv())
            kind, content = said["msg_type"], said["content"]
            if kind == "status" and content["execution_state"] in ("restarting", "dead"):
                raise ConnectionError("the kernel died")
            if said["parent_header"].get("msg_id") != asked:
                continue
            if kind in ("stream", "display_data", "execute_result", "error"):
                outputs.append({"output_type": kind, **{k: v for k, v in content.items() if k != "transient"}})
            if kind == "status" and content["execution_state"] == "idle":
                return outputs

    def run_all(self):
        """Every cell in order; outputs go into the notebook. Returns the number of errors and of figures."""
        errors = figures = 0
        for count, cell in enumerate((c for c in self.notebook["cells"] if c["cell_type"] == "code"), start=1):
            cell["outputs"], cell["execution_count"] = self.run(cell["source"]), count
            errors += sum(output["output_type"] == "error" for output in cell["outputs"])
            figures += sum("image/png" in output.get("data", {}) for output in cell["outputs"])
        return errors, figures

    def answer(self, exercise, text):
        """Type an answer where the dots are, and read what the check says."""
        for cell in self.notebook["cells"]:
            about = cell["metadata"].get("lesson", {})
            if (about.get("role"), about.get("id")) == ("answer", exercise):
                cell["source"] = cell["source"].replace("...", text, 1)
                cell["outputs"] = self.run(cell["source"])
                return "".join(output.get("text", "") for output in cell["outputs"])
        return "no such exercise"

    def save(self):
        """Save the notebook through the server, as the editor does."""
        self.call("PUT", f"contents/{self.path}", json={"type": "notebook", "format": "json", "content": self.notebook})

    def whose(self):
        """The name of the student in whose folder the kernel works."""
        return "".join(o.get("text", "") for o in self.run("print(open('../mine.txt').read())")).strip()

    def reads_of(self, other):
        """How many of four ways to another student's work are open (none should be)."""
        tries = [f"{self.hub}/user/{other}/api/contents/{self.path}", f"{self.hub}/hub/api/users/{other}"]
        tries += [f"{self.hub}/user/{self.name}/api/contents/%2e%2e/{other}/{self.path}"]
        tries += [f"{self.hub}/user/{self.name}/files/%2e%2e/{other}/mine.txt"]
        return sum(self.web.get(way, timeout=60, allow_redirects=False).status_code == 200 for way in tries)


def memory(folder):
    """{student: [server MiB, kernel MiB]}, shared pages divided among those who share them (where Linux tells)."""
    import psutil

    found = {}
    for process in used_processes(folder):
        info = process.memory_full_info()
        kernel = any("ipykernel" in word for word in process.cmdline())
        pair = found.setdefault(process.environ()["JUPYTERHUB_USER"], [0, 0])
        pair[kernel] += getattr(info, "pss", info.rss) / 2**20
    return found, psutil.virtual_memory().available / 2**20


def used_processes(folder):
    """Servers and kernels of this run."""
    import psutil

    for process in psutil.process_iter(["environ"]):
        about = process.info["environ"] or {}
        if "JUPYTERHUB_USER" in about and about.get("HOME", "").startswith(folder + os.sep):
            yield process


def server_of(folder, name):
    """The process of a student's server."""
    for process in used_processes(folder):
        if process.environ()["JUPYTERHUB_USER"] == name and any("singleuser" in word for word in process.cmdline()):
            return process
    return None


def lay_out(folder, names, lesson):
    """Each student's own copy: the lesson without solutions, the toolkit, the tables. Returns its path there."""
    for name in names:
        own = folder / name
        shutil.copytree(ROOT / "data", own / "data", ignore=shutil.ignore_patterns("recipes", "__pycache__", "*.py"))
        toolkit = ROOT / "notebooks" / "lesson"
        shutil.copytree(toolkit, own / "study" / "lesson", ignore=shutil.ignore_patterns("__pycache__"))
        (own / "study" / lesson.name).write_text(student(lesson), encoding="utf-8")
        (own / "mine.txt").write_text(name, encoding="utf-8")
    return f"study/{lesson.name}"


def first_answer(lesson):
    """(exercise, source text of its right answer) for the lesson's first exercise that has a number or a choice."""
    keys = json.loads((ROOT / "notebooks/lesson/answers" / f"{number(lesson)}.json").read_text(encoding="utf-8"))
    for exercise, coded in keys.items():
        key = json.loads(base64.b64decode(coded))
        if key["kind"] in ("number", "choice"):
            return exercise, repr(key["answer"])
    stop(f"lesson {number(lesson)} has no exercise with a number or a choice.")


def one_student(me, neighbour, path, exercise, text, start, fault, folder):
    """The whole hour of one student, in a hurry. Whatever goes wrong lands in `problems`."""
    try:
        me.sign_in()
        me.start_server()
        me.times["server"] = time.time() - start
        me.open_lesson(path)
        me.run("pass")
        me.times["kernel"] = time.time() - start
        if fault == "kernel dies":
            try:
                me.run("import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
                me.problems.append("the killed kernel went on")
            except ConnectionError:
                me.wait_for_kernel()
        if fault == "endless loop":
            timer = threading.Timer(3, lambda: me.call("POST", f"kernels/{me.kernel}/interrupt"))
            said = me.run("while True: pass", at_start=timer.start)
            if [output.get("ename") for output in said] != ["KeyboardInterrupt"]:
                me.problems.append("the endless loop was not interrupted")
        errors, figures = me.run_all()
        said = me.answer(exercise, text)
        me.save()
        if fault == "server killed":
            server_of(folder, me.name).send_signal(signal.SIGKILL)
            about = f"{me.hub}/hub/api/users/{me.name}"
            while me.web.get(about, timeout=60).json()["servers"].get("", {}).get("ready"):
                time.sleep(0.5)  # until the hub has noticed
            me.start_server()
            kept = me.call("GET", f"contents/{path}")["content"]
            if text not in json.dumps(kept["cells"]):
                me.problems.append("the saved answer is gone")
            me.open_lesson(path)
            errors, figures = me.run_all()
        me.times["lesson"] = time.time() - start
        if errors or not figures:
            me.problems.append(f"{errors} errors, {figures} figures")
        if f"{exercise}: right" not in said:
            me.problems.append(f"the right answer was read as: {said.strip()[:80]}")
        if (whose := me.whose()) != me.name:
            me.problems.append(f"works in the folder of {whose}")
        if neighbour != me.name and me.reads_of(neighbour):
            me.problems.append(f"can read the work of {neighbour}")
    except Exception as problem:
        me.problems.append(f"{type(problem).__name__}: {problem}"[:200])


def main():
    parser = argparse.ArgumentParser(description="A class on one server, as a load test on this computer.")
    parser.add_argument("--students", type=int, default=25)
    parser.add_argument("--lesson", default="04")
    parser.add_argument("--faults", action="store_true", help="a kernel dies, a loop never ends, a server is killed")
    parser.add_argument("--minutes", type=float, default=10, help="stop after this time, finished or not")
    options = parser.parse_args()
    if not 1 <= options.students <= 200:
        stop("choose 1 to 200 students.")
    lesson = next((path for path in lessons(ROOT / "notebooks") if number(path) == options.lesson), None)
    if lesson is None:
        stop(f"there is no lesson {options.lesson!r} in notebooks/.")
    if not importlib.util.find_spec("jupyterhub"):
        stop("JupyterHub is not installed; run: python -m pip install jupyterhub")
    local = ROOT / "build" / "proxy" / "node_modules" / ".bin" / "configurable-http-proxy"
    proxy = shutil.which("configurable-http-proxy") or (str(local) if local.exists() else None)
    if proxy is None:
        stop("the proxy is not installed; run: npm install --prefix build/proxy configurable-http-proxy@5")

    folder = Path(tempfile.mkdtemp(prefix="classroom-"))
    names = [f"s{place:03d}" for place in range(1, options.students + 1)]
    passwords = {name: secrets.token_urlsafe(9) for name in names}
    port = free_ports(options.students + 3)
    path = lay_out(folder, names, lesson)
    exercise, text = first_answer(lesson)
    (folder / "jupyterhub_config.py").write_text(CONFIG, encoding="utf-8")
    about = {"passwords": passwords, "folder": str(folder), "port": port, "first_port": port + 3, "proxy": proxy}
    environment = os.environ | {"CLASSROOM": json.dumps(about), "CONFIGPROXY_AUTH_TOKEN": secrets.token_hex(32)}
    environment["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), environment["PATH"]])
    command = [sys.executable, "-m", "jupyterhub", "-f", str(folder / "jupyterhub_config.py")]
    log = (folder / "hub.log").open("w")
    hub = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log, start_new_session=True)
    deadline = threading.Timer(60 * options.minutes, lambda: os.killpg(hub.pid, signal.SIGTERM))
    deadline.daemon = True
    deadline.start()
    try:
        address = f"http://127.0.0.1:{port}"
        for _ in range(120):
            if hub.poll() is not None:
                stop("JupyterHub did not start: " + (folder / "hub.log").read_text()[-300:])
            if answers(f"{address}/hub/login"):
                break
            time.sleep(0.5)
        faults = dict(zip(names, ["kernel dies", "endless loop", "server killed"], strict=False))
        faults = faults if options.faults else {}
        before = memory(str(folder))[1]
        start = time.time()
        group = [Student(name, passwords[name], address) for name in names]
        with ThreadPoolExecutor(len(names)) as pool:
            for place, me in enumerate(group):
                neighbour = names[(place + 1) % len(names)]
                fault = faults.get(me.name)
                pool.submit(one_student, me, neighbour, path, exercise, text, start, fault, str(folder))
        used, after = memory(str(folder))
    finally:
        deadline.cancel()
        if hub.poll() is None:
            os.killpg(hub.pid, signal.SIGTERM)
            try:
                hub.wait(timeout=30)
            except subprocess.TimeoutExpired:
                os.killpg(hub.pid, signal.SIGKILL)
        log.close()
        for process in list(used_processes(str(folder))):
            process.kill()
        shutil.rmtree(folder, ignore_errors=True)

    report(group, used, before - after, options, faults)
    sys.exit(1 if any(me.problems for me in group) else 0)


def report(group, used, lost, options, faults):
    """What a teacher can plan by."""
    failed = [me for me in group if me.problems]
    print(f"{options.students} students, lesson {options.lesson}, {os.cpu_count()} cores; {len(failed)} failures")
    for step, words in {"server": "server ready", "kernel": "kernel ready", "lesson": "lesson finished"}.items():
        seconds = [me.times[step] for me in group if step in me.times]
        if seconds:
            print(f"  {words}: first after {min(seconds):.0f} s, last after {max(seconds):.0f} s")
    if used:
        server, kernel = (statistics.median(pair[place] for pair in used.values()) for place in (0, 1))
        print(f"  memory a student (median): {server + kernel:.0f} MiB (server {server:.0f}, kernel {kernel:.0f})")
        print(f"  free memory of this computer fell by {lost / options.students:.0f} MiB a student")
    for name, fault in faults.items():
        problems = next((me.problems for me in group if me.name == name), [])
        print(f"  {fault} ({name}): {'; '.join(problems) if problems else 'resumed, lesson finished'}")
    for me in failed:
        print(f"  {me.name}: {'; '.join(me.problems)}")
    others = [me for me in group if me.name not in faults]
    print(f"  {sum(not me.problems for me in others)} of {len(others)} others complete, each on a server of their own")


if __name__ == "__main__":
    main()
