import { prose } from './prose.ts'
import { listedBytes, type Listed, type ScriptedAnswer, type ScriptedToken } from './token.ts'

/** "Love 💙 from Paris 🗼!" where each emoji arrives as two or three tokens, none of them a character. */
export function splitEmojiAnswer(): ScriptedAnswer {
  const tokens = [
    prose('Love', 0.8),
    prose(' ', 0.9),
    piece([240, 159, 146], 0.91, [[240, 159, 152], 0.06]),
    piece([153], 0.7, [[150], 0.2]),
    prose(' from', 0.6),
    prose(' Paris', 0.97),
    prose(' ', 0.5),
    piece([240, 159], 0.88, [[226, 156], 0.05]),
    piece([151], 0.64, [[152], 0.3]),
    piece([188], 0.96, [[187], 0.02]),
    prose('!', 0.4),
  ]
  return { channel: 'content', tokens }
}

function piece(bytes: number[], probability: number, other: [number[], number]): ScriptedToken {
  const chosen: Listed = listedBytes(bytes, probability)
  return { ...chosen, top_logprobs: [chosen, listedBytes(...other)] }
}
