"""Cuts openapi-subset.json out of Discord's own description of its HTTP API.

    python tests/samples/discord/extract_openapi.py openapi.json > tests/samples/discord/openapi-subset.json

The description is https://github.com/discord/discord-api-spec, specs/openapi.json (MIT licence). What is kept
are the bodies of the requests that Pullquote makes. The fields that it never fills, such as embeds, must be
empty, and of all components it sends rows of buttons alone, which leaves the other schemas out; fields that
Discord doesn't know are refused.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

BODIES = {
    "create_message": "MessageCreateRequest",
    "respond": "CreateMessageInteractionCallbackRequest",
    "edit_response": "IncomingWebhookUpdateRequestPartial",
    "command": "ApplicationCommandUpdateRequest",
}

NEVER_FILLED = {
    "attachments",
    "embeds",
    "emoji",
    "sku_id",
    "poll",
    "shared_client_theme",
    "sticker_ids",
    "description_localizations",
    "name_localizations",
    "handler",
    "integration_types",
}

SENT = ("ActionRowComponentForMessageRequest", "ButtonComponentForMessageRequest")

PREFIX = "#/components/schemas/"


def references(schema: object) -> set[str]:
    """Names of the schemas that a schema refers to."""
    if isinstance(schema, dict):
        own = {schema["$ref"].removeprefix(PREFIX)} if "$ref" in schema else set()
        return own.union(*(references(value) for value in schema.values()))
    if isinstance(schema, list):
        return set().union(*(references(value) for value in schema))
    return set()


def trimmed(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema of an object, some of its fields empty, and closed to other fields."""
    if "properties" not in schema:
        return schema
    empty: dict[str, Any] = {name: {"enum": [None, []]} for name in schema["properties"] if name in NEVER_FILLED}
    return {**sent(schema), "properties": sent(schema["properties"]) | empty, "additionalProperties": False}


def sent(schema: Any) -> Any:
    """The schema, with those components alone that Pullquote sends."""
    if isinstance(schema, dict):
        return {key: sent(value) for key, value in schema.items()}
    if isinstance(schema, list):
        return [sent(value) for value in schema if not _is_other_component(value)]
    return schema


def _is_other_component(schema: object) -> bool:
    name = schema.get("$ref", "").removeprefix(PREFIX) if isinstance(schema, dict) else ""
    return "Component" in name and name.endswith("ForMessageRequest") and name not in SENT


def subset(whole: dict[str, Any]) -> dict[str, Any]:
    """The bodies with every schema that they refer to, directly or not."""
    schemas = whole["components"]["schemas"]
    kept: dict[str, Any] = {}
    wanted = set(BODIES.values())
    while wanted:
        name = wanted.pop()
        kept[name] = trimmed(schemas[name])
        wanted |= references(kept[name]) - kept.keys()
    return {
        "description": f"{whole['info']['title']}, version {whole['info']['version']}, cut by extract_openapi.py",
        "license": whole["info"]["license"],
        "bodies": {body: {"$ref": PREFIX + name} for body, name in BODIES.items()},
        "components": {"schemas": dict(sorted(kept.items()))},
    }


if __name__ == "__main__":
    json.dump(subset(json.loads(Path(sys.argv[1]).read_text())), sys.stdout, indent=1)
    print()
