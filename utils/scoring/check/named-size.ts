/**
 * Billions of parameters that a model's name tells, as in `qwen2.5:0.5b` and `SmolLM2-135M`; `null` where it tells none. The
 * greatest, since active parameters (`30b-a3b`) are named beside all of them; experts (`8x7b`) multiply.
 */
export function namedSize(model: string): number | null {
  const named = /(?<![a-z\d.])[ear]?(?:(\d+)x)?(\d+(?:\.\d+)?)([bm])(?![a-z\d])/g
  const sizes = [...model.toLowerCase().matchAll(named)].flatMap(([, experts = '1', digits, unit]) => {
    const size = Number(digits) * Number(experts)
    // A context of a million tokens is written as a million parameters would be, and no model has so few.
    return unit === 'b' ? size : size < 10 ? [] : size / 1000
  })
  return sizes.length === 0 ? null : Math.max(...sizes)
}
