"""nicegui_chat PORT"""

import sys

from answer import pieces
from nicegui import run, ui


@ui.page("/")
def page():
    turns = []

    async def send():
        question = field.value
        field.value = ""
        turns.append({"role": "user", "content": question})
        with box:
            ui.chat_message(question, name="You", sent=True)
        answer = await run.io_bound(lambda: "".join(pieces(turns)))
        turns.append({"role": "assistant", "content": answer})
        with box:
            ui.chat_message(answer, name="Bot", sent=False)

    box = ui.column().classes("w-full items-stretch")
    field = ui.input("Message").on("keydown.enter", send)


ui.run(host="127.0.0.1", port=int(sys.argv[1]), show=False, reload=False)
