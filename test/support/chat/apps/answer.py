"""Answers of the model behind CHAT_BASE_URL, piece by piece, for pages that leave the asking to their Python."""

import json
import os
import urllib.request


def pieces(messages):
    body = {"model": os.environ["CHAT_MODEL"], "messages": messages, "max_tokens": 16, "temperature": 0, "stream": True}
    request = urllib.request.Request(
        os.environ["CHAT_BASE_URL"] + "/chat/completions",
        json.dumps(body).encode(),
        {"content-type": "application/json"},
    )
    with urllib.request.urlopen(request) as response:
        for line in response:
            data = line.decode().removeprefix("data: ").strip()
            if data.startswith("{"):
                choices = json.loads(data)["choices"]
                yield (choices[0]["delta"].get("content") or "") if choices else ""


def growing(messages):
    text = ""
    for piece in pieces(messages):
        text += piece
        yield text
