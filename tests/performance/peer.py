"""The nearest question that GraphQL derived from type definitions answers, by @neo4j/graphql on the same Neo4j.

It is asked in its best form: from the side of the categories, whose ids are handed in. It gives the flows with ends,
data, purposes and mandates; certainty, paths, denials, citations and what is unknown it does not know.
"""

import contextlib
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.performance.probes import BROADER, CATEGORY, NARROWER
from tests.performance.servers import Server

_HERE = Path(__file__).parent / "peer"
_INSTALL_SECONDS = 300
_FIELDS = """
  id flow_kind condition
  senders { id name } persons { id name } receivers { id name } categories { id name }
  purposes { id name lawful_basis } mandates { id reference valid_from valid_to }
"""
_QUESTION = f"""query Flows($ids: [ID!]) {{
  dataCategories(where: {{ id: {{ in: $ids }} }}) {{ id flows(where: {{ denied: {{ eq: false }} }}) {{ {_FIELDS} }} }}
}}"""
QUESTION = json.dumps({"query": _QUESTION, "variables": {"ids": [CATEGORY, NARROWER, BROADER]}}).encode()


class NotMeasuredError(Exception):
    """Why the peer could not be measured here."""


def flows_told(answer: bytes) -> int:
    """Return how many flows an answer of the peer holds, each once."""
    told = json.loads(answer)
    if "errors" in told:
        raise AssertionError(told["errors"])
    return len({flow["id"] for category in told["data"]["dataCategories"] for flow in category["flows"]})


@contextlib.contextmanager
def peer(server: Server) -> Iterator[str]:
    """Give the address of the peer, served beside an engine. Raises `NotMeasuredError` where it cannot be had."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        raise NotMeasuredError("Node is not installed")
    if server.engine != "neo4j":
        raise NotMeasuredError("it needs a Neo4j")
    with tempfile.TemporaryDirectory(prefix="ropa-peer-") as name:
        folder = Path(name)
        shutil.copytree(_HERE, folder, dirs_exist_ok=True)
        try:
            command = (npm, "ci", "--silent", "--no-audit", "--no-fund", "--fetch-retries=1")
            subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=_INSTALL_SECONDS)
        except subprocess.SubprocessError:
            raise NotMeasuredError("its packages could not be installed") from None
        password = {"NEO4J_PASSWORD": server.settings.neo4j_password}
        process = subprocess.Popen(
            (node, "server.js"),
            cwd=folder,
            env={**os.environ, **server.environment, **password},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            assert process.stdout is not None
            yield process.stdout.readline().strip()
        finally:
            process.terminate()
            process.communicate()
