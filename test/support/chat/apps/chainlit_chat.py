import chainlit
from answer import pieces


@chainlit.on_message
async def reply(message: chainlit.Message):
    turns = [*(chainlit.user_session.get("turns") or []), {"role": "user", "content": message.content}]
    answer = chainlit.Message(content="")
    answers = pieces(turns)
    while (piece := await chainlit.make_async(next)(answers, None)) is not None:
        await answer.stream_token(piece)
    await answer.send()
    chainlit.user_session.set("turns", [*turns, {"role": "assistant", "content": answer.content}])
