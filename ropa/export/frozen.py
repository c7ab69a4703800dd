"""A frozen version that is asked for by its name tells the rest: the day it is answered for, and when it was frozen."""

import dataclasses
from typing import TYPE_CHECKING, TypeVar

from ropa.claims.frozen_version import FrozenVersion
from ropa.errors import UserError
from ropa.export.linked.request import LinkedRequest
from ropa.export.request import ExportRequest
from ropa.questions.moment import day_of
from ropa.questions.versions import version_named

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

R = TypeVar("R", ExportRequest, LinkedRequest)


def completed(tx: "ManagedTransaction", request: R) -> tuple[R, FrozenVersion] | None:
    """Return a request with the days of the frozen version that it names, and that version; None where it names none.

    Raises `UnknownName` where there is no such version, `UserError` where one is asked for without its controller.
    """
    if request.version is None:
        return None
    if request.controller is None:
        raise UserError(f"version {request.version}: a frozen version is of one controller; name it")
    version = version_named(tx, request.controller, request.version)
    return dataclasses.replace(request, on=version.on, as_of=day_of(version.at)), version
