"""fetch.py against a server on this computer: what is brought, what is refused, and that nothing is spoilt."""

import hashlib
import shutil
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from helpers import DATA, one_sentence, snapshot

from tools.data import fetch
from tools.data.graph import rebuild
from tools.data.package import read_package
from tools.data.sources import Sources

CONTENT = b"year,value\n" + b"1999,1\n" * 30
SHA256 = hashlib.sha256(CONTENT).hexdigest()


class Publisher(BaseHTTPRequestHandler):
    """Gives the server's content, and notes what was asked for."""

    def do_GET(self):
        self.server.asked.append(self.path)
        if self.path.endswith("/gone.csv"):
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Length", str(len(self.server.content)))
        self.end_headers()
        self.wfile.write(self.server.content)

    def log_message(self, *words):
        """Say nothing."""


@pytest.fixture
def server():
    """A publisher on a port of this computer."""
    one = ThreadingHTTPServer(("127.0.0.1", 0), Publisher)
    one.content, one.asked = CONTENT, []
    one.address = f"http://127.0.0.1:{one.server_port}"
    threading.Thread(target=one.serve_forever, args=(0.02,), daemon=True).start()
    yield one
    one.shutdown()
    one.server_close()


@pytest.fixture
def run(server, tmp_path, capsys, monkeypatch):
    """run(*arguments) → (code, standard output, errors); sources.toml has one source with one file at the server."""
    monkeypatch.setenv("no_proxy", "*")
    toml, folder = tmp_path / "sources.toml", tmp_path / "got"
    rest = (
        'title = "A list"\npublisher = "P"\naddress = "https://example.org/"\nterms = "Not to be passed on."\n'
        'read_from = "https://example.org/folder"\nterms_page = "https://example.org/terms"\nkind = "fetched"\n'
        'terms_read = "own page"\nread_on = "2026-01-01"\nallows = "no"\nshort = "none"\n'
    )

    def write(file="a.csv", address=server.address):
        toml.write_text(
            f'[one]\n{rest}[one.files]\n"{file}" = "{address}/x/{file}"\n[one.sha256]\n"{file}" = "{SHA256}"\n'
            f'[two]\n{rest}cut = "Rows of 2001."\n[two.sha256]\n"b.csv" = "{SHA256}"\n'
            f'[three]\n{rest.replace("fetched", "shipped")}[three.sha256]\n"c.csv" = "{SHA256}"\n',
            encoding="utf-8",
        )

    def call(*arguments):
        code = fetch.main([*arguments, "--to", str(folder)], tmp_path)
        said = capsys.readouterr()
        return code, said.out, said.err

    write()
    call.write, call.folder, call.file = write, folder, folder / "one" / "a.csv"
    return call


def refused(run, *words):
    """The one sentence on standard error; no file with the name of the source's is there."""
    code, _, said = run("one")
    assert code == 1 and one_sentence(said.strip()), said
    assert all(word in said for word in words), said
    return said


def test_a_whole_file_and_its_terms_before_it(run):
    code, out, said = run("one")
    assert code == 0 and said == "" and run.file.read_bytes() == CONTENT
    assert out.index("Not to be passed on.") < out.index(f"fetched: {run.file}")
    assert "https://example.org/terms" in out and f"SOURCES={run.folder}" in out
    assert [path.name for path in run.file.parent.iterdir()] == ["a.csv"], "nothing is left beside it"


def test_what_has_no_address_is_for_a_person(run):
    code, out, _ = run()
    assert code == 0 and "two/b.csv" in out and "https://example.org/folder" in out and "Rows of 2001." in out
    assert "three" not in out, "what is shipped is not fetched"


@pytest.mark.parametrize(
    "given, words",
    [
        ({}, ("one/a.csv", "hash", "publisher's page")),
        ({"file": "gone.csv"}, ("one/gone.csv", "404", "publisher's page")),
        ({"address": "http://127.0.0.1:9"}, ("one/a.csv", "network")),  # the port of discard: nobody listens
    ],
)
def test_another_file_a_gone_one_and_no_network_leave_nothing(run, server, given, words):
    server.content = CONTENT.replace(b"1999", b"1998", 1)
    run.write(**given)
    refused(run, *words)
    assert not list(run.folder.rglob("*.csv*"))


def test_a_good_file_is_not_fetched_again(run, server):
    assert run("one")[0] == 0
    before = snapshot(run.folder)
    code, out, _ = run("one")
    assert code == 0 and "already" in out and len(server.asked) == 1 and snapshot(run.folder) == before


def test_a_bad_file_is_left_alone(run, server):
    run.file.parent.mkdir(parents=True)
    run.file.write_bytes(b"my own work")
    refused(run, str(run.file), "left alone", "move it away")
    assert run.file.read_bytes() == b"my own work" and server.asked == []


def test_the_list_fetches_nothing_nor_does_an_unknown_name(run, server):
    code, out, _ = run("--list")
    assert code == 0 and f"{server.address}/x/a.csv" in out and "two/b.csv" in out
    code, out, said = run("three")
    assert code == 1 and out == "" and "three" in said and "one, two" in said and one_sentence(said.strip())
    assert server.asked == [] and not run.folder.exists()


def test_what_was_fetched_is_taken_up_by_the_build(run, server, tmp_path):
    """The source of a table is taken out of a copy, and served: `--sources` finds what fetch.py got."""
    data = tmp_path / "data"
    shutil.copytree(DATA, data, ignore=shutil.ignore_patterns("__pycache__"))
    name, file = "yuan-in-russian-trade-payments", "currency_shares_2022_2025.csv"
    server.content = (data / "sources" / name / file).read_bytes()
    (data / "sources" / name / file).unlink()
    head, mine = (data / "sources.toml").read_text(encoding="utf-8").split(f"[{name}]\n")
    files = f'kind = "fetched"\n[{name}.files]\n"{file}" = "{server.address}/{file}"\n'
    mine = mine.replace('kind = "shipped"\n', files, 1)
    (data / "sources.toml").write_text(f"{head}[{name}]\n{mine}", encoding="utf-8")
    package = read_package(data)
    assert rebuild(data, package, Sources(data), ["tables/yuan_payments.csv"]) == ({}, ["yuan_payments"])
    assert fetch.main([name, "--to", str(run.folder)], data) == 0
    assert rebuild(data, package, Sources(data, run.folder), ["tables/yuan_payments.csv"]) == ({}, [])


def test_every_address_of_the_set_is_one_of_the_web():
    for name, entry in fetch.to_fetch(DATA).items():
        places = [*entry.get("files", {}).values(), entry["address"]]
        assert all(place.startswith("https://") for place in places), name
        assert set(entry.get("files", {})) <= set(entry["sha256"]), f"{name}: an address without a hash"
