function nested(depth: number): unknown {
  let value: unknown = 'x'
  for (let level = 0; level < depth; level += 1) value = { choices: [value], error: null, answers: [value] }
  return value
}

/** A list at every place where some format keeps one. */
function lists(list: readonly unknown[]): unknown {
  const message = { content: 'x' }
  return {
    choices: [{ index: 0, text: 'x', message, delta: message, logprobs: { content: list } }],
    message,
    content: 'x',
    logprobs: list,
    completion_probabilities: list,
    output: [{ type: 'message', content: [{ type: 'output_text', text: 'x', logprobs: list }] }],
    type: 'response.output_text.delta',
    delta: 'x',
    answers: list,
    results: list,
    scores: list,
    prompt_logprobs: list,
    details: { prefill: list },
    meta_info: { input_token_logprobs: list },
  }
}

/** Bodies and parts that no server should send and some do. */
export const hostileValues: readonly { readonly name: string; readonly value: unknown }[] = [
  { name: 'nothing', value: undefined },
  { name: 'null', value: null },
  { name: 'a number', value: 7 },
  { name: 'no number', value: NaN },
  { name: 'a truth', value: true },
  { name: 'empty text', value: '' },
  { name: 'a web page', value: '<!doctype html><title>502 Bad Gateway</title>' },
  { name: 'half of a JSON text', value: '{"choices":[{"mess' },
  { name: 'an empty list', value: [] },
  { name: 'a list', value: [{ choices: [] }, 1, null] },
  { name: 'an empty object', value: {} },
  { name: 'an error in words', value: { error: 'Unexpected endpoint or method.' } },
  {
    name: 'an error',
    value: { error: { message: 'No.', code: 502 }, choices: [{ finish_reason: 'error' }] },
  },
  { name: 'an error of another envelope', value: { object: 'error', message: 'No.', code: 400 } },
  { name: 'a detail', value: { detail: [{ msg: 'extra fields not permitted' }] } },
  { name: 'deep nesting', value: nested(5000) },
  { name: 'a deep list', value: JSON.parse('['.repeat(5000) + ']'.repeat(5000)) as unknown },
  { name: 'a long list of nothing', value: lists(Array.from({ length: 150_000 }, () => ({}))) },
  {
    name: 'a long list of alternatives',
    value: lists([
      { token: 'a', logprob: -1, top_logprobs: Array.from({ length: 150_000 }, () => ({ token: 'a' })) },
    ]),
  },
  { name: 'long bytes', value: lists([{ token: 'a', bytes: Array.from({ length: 200_000 }, () => 65) }]) },
  {
    name: 'keys of the prototype',
    value: JSON.parse(
      '{"__proto__":{"error":1},"constructor":1,"choices":[{"__proto__":[],"finish_reason":"constructor","index":0,' +
        '"message":{"role":"__proto__","content":"toString"},"logprobs":{"tokens":["__proto__","constructor"],' +
        '"token_logprobs":[-1,-2],"top_logprobs":[{"__proto__":-1,"constructor":-2},{"toString":-1}]}}]}',
    ) as unknown,
  },
  {
    name: 'words where objects belong',
    value: {
      id: 1,
      model: {},
      choices: 'x',
      answers: 'x',
      results: 'x',
      output: 'x',
      message: 'x',
      usage: 'x',
      logprobs: 'x',
      completion_probabilities: 'x',
      prompt: 'x',
    },
  },
  {
    name: 'lists where objects belong',
    value: {
      choices: [[]],
      answers: [[]],
      results: [[]],
      output: [[[]]],
      message: [],
      usage: [],
      logprobs: [[]],
      completion_probabilities: [[]],
      prompt: [[]],
    },
  },
  {
    name: 'numbers where texts belong',
    value: {
      model: 1,
      choices: [{ text: 1, message: { content: 1 }, delta: { content: 1 }, finish_reason: 1 }],
      message: { content: 1 },
      content: 1,
      response: 1,
      done_reason: 1,
    },
  },
  ...[0.7, 1, 1e308, Infinity, -Infinity, NaN, -9999, -1000, -3.4028234663852886e38, '-1', null, [], {}].map(
    (logprob) => ({
      name: `${JSON.stringify(logprob)} ${String(logprob)} as a log-probability`,
      value: everywhere(logprob),
    }),
  ),
]

/** One number, at every place where some format keeps a log-probability, a probability or a count. */
function everywhere(number: unknown): unknown {
  const entry = { token: 'a', tok_str: 'a', text: 'a', bytes: [number], logprob: number, prob: number }
  const full = { ...entry, top_logprobs: [entry], top_probs: [entry], probs: [entry] }
  const legacy = {
    tokens: ['a'],
    token_logprobs: [number],
    top_logprobs: [{ a: number }],
    text_offset: [number],
  }
  const choices = [
    { text: 'a', message: { content: 'a' }, delta: { content: 'a' }, logprobs: { content: [full] } },
  ]
  const probabilities = [{ value: 'a', label: 'a', probability: number }]
  return {
    choices: [...choices, { text: 'a', logprobs: legacy }, { delta: { content: 'a' }, logprobs: number }],
    message: { content: 'a' },
    logprobs: [full],
    completion_probabilities: [full],
    output: [{ type: 'message', content: [{ type: 'output_text', text: 'a', logprobs: [full] }] }],
    type: 'response.output_text.delta',
    delta: 'a',
    answers: [
      { type: 'choice', choice: 'a', confidence: number, probabilities },
      { type: 'predicate', probability: number },
    ],
    results: [{ probabilities: { a: number }, confidence: number, label_mass: number }],
    scores: [[number]],
    usage: { prompt_tokens: number, completion_tokens: number, input_tokens: number, output_tokens: number },
    prompt_eval_count: number,
    eval_count: number,
    tokens_evaluated: number,
    tokens_predicted: number,
  }
}
