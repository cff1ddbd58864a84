"""The JSON Schema of what comes back."""

from __future__ import annotations

from typing import Any

from communique.models import SCHEMA_VERSION, Communique

__all__ = ["json_schema"]


def json_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of what `Communique.model_dump_json` writes, with a version and every field described."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:communique:schema:{SCHEMA_VERSION}",
        "version": SCHEMA_VERSION,
        **Communique.model_json_schema(mode="serialization"),
    }
