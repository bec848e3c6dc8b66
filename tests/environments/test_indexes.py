"""What installers hear of this machine: where packages come from, and nothing else."""

from __future__ import annotations

import os

import pytest

from checker.environments.indexes import config_of_uv, for_pip, for_uv, pips


@pytest.fixture(autouse=True)
def no_machine(tmp_path, monkeypatch):
    """Files of pip only where a test puts them."""
    monkeypatch.setattr("checker.environments.indexes.MACHINES", (str(tmp_path / "machine.conf"),))
    monkeypatch.setattr("checker.environments.indexes.OWN", (str(tmp_path / "own.conf"),))
    monkeypatch.setattr("checker.environments.indexes.OWN_UVS", (str(tmp_path / "uv.toml"),))
    monkeypatch.setattr("sys.prefix", str(tmp_path / "prefix"))
    return tmp_path


def uvs(environ):
    fixed = {"UV_HTTP_RETRIES", "UV_CACHE_DIR", "UV_NO_PROGRESS", "NO_COLOR", "HOME", "TMPDIR"}
    return {name: value for name, value in for_uv(environ, "/home", "/cache").items() if name not in fixed}


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("index-url = https://mirror.example/simple", {"UV_DEFAULT_INDEX": "https://mirror.example/simple"}),
        ("index_url = https://mirror.example/simple\ntrusted-host = mirror.example", {"UV_DEFAULT_INDEX": "https://mirror.example/simple", "UV_INSECURE_HOST": "mirror.example"}),
        ("extra-index-url =\n    https://one.example\n    https://two.example", {"UV_INDEX": "https://one.example https://two.example", "UV_INDEX_STRATEGY": "unsafe-best-match"}),
        ("find-links = /wheels /more", {"UV_FIND_LINKS": "/wheels,/more"}),
        ("no-index = true\nfind-links = /wheels", {"UV_NO_INDEX": "1", "UV_FIND_LINKS": "/wheels"}),
        ("no-index = false", {}),
        ("cert = /ca.pem\ndefault-timeout = 60", {"SSL_CERT_FILE": "/ca.pem", "UV_HTTP_TIMEOUT": "60"}),
        ("timeout = 30\nproxy = http://proxy:3128", {"UV_HTTP_TIMEOUT": "30", "HTTPS_PROXY": "http://proxy:3128"}),
        ("constraint = /limits.txt", {"UV_CONSTRAINT": "/limits.txt"}),
        ("target = /elsewhere\nuser = true", {}),
    ],
)  # fmt: skip
def test_uv_hears_what_pips_file_says(no_machine, settings, expected):
    (no_machine / "machine.conf").write_text(f"[global]\n{settings}\n")
    assert uvs({}) == expected


def test_what_is_nearer_to_the_user_counts_more(no_machine):
    (no_machine / "machine.conf").write_text("[global]\nindex-url = https://machine\nfind-links = /wheels\n")
    (no_machine / "own.conf").write_text("[global]\nindex-url = https://own\n[install]\nno-index = 1\n")
    assert pips({}) == {"index-url": "https://own", "find-links": "/wheels", "no-index": "1"}
    assert pips({"PIP_INDEX_URL": "https://variable"})["index-url"] == "https://variable"
    assert pips({"PIP_CONFIG_FILE": os.devnull}) == {}


def test_a_file_that_is_none_says_nothing(no_machine):
    (no_machine / "own.conf").write_bytes(b"\xff\xfe[global\nrubbish")
    assert pips({}) == {}


def test_uvs_own_settings_come_first(no_machine):
    (no_machine / "own.conf").write_text("[global]\nindex-url = https://pips\n")
    assert uvs({"UV_DEFAULT_INDEX": "https://uvs"}) == {"UV_DEFAULT_INDEX": "https://uvs"}
    assert uvs({"UV_INDEX_SCHOOL_USERNAME": "x"})["UV_DEFAULT_INDEX"] == "https://pips"


def test_secrets_and_other_settings_stay_with_us():
    told = {**for_uv(SECRETS, "/home", "/cache"), **for_pip(SECRETS, "/home")}
    assert not {"GITHUB_TOKEN", "UV_PUBLISH_TOKEN", "PIP_TARGET", "UV_PYTHON", "VIRTUAL_ENV", "PYTHONPATH"} & set(told)
    assert (told["HOME"], told["PATH"]) == ("/home", "/bin")


SECRETS = dict.fromkeys(("GITHUB_TOKEN", "UV_PUBLISH_TOKEN", "PIP_TARGET", "UV_PYTHON", "VIRTUAL_ENV", "PYTHONPATH"), "x") | {
    "PATH": "/bin",
    "HOME": "/me",
}


def test_uv_reads_no_settings_but_its_users(no_machine):
    assert config_of_uv({}) == ("--no-config",)
    (no_machine / "uv.toml").write_text("")
    assert config_of_uv({}) == ("--config-file", str(no_machine / "uv.toml"))
    assert config_of_uv({"UV_NO_CONFIG": "1"}) == ("--no-config",)
    assert config_of_uv({"UV_CONFIG_FILE": "/named.toml"}) == ("--config-file", "/named.toml")
