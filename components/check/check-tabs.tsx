export type CheckWay = 'sentences' | 'tokens'

interface CheckTabsProps {
  readonly way: CheckWay
  readonly onWay: (way: CheckWay) => void
}

const ways: readonly { readonly way: CheckWay; readonly name: string; readonly title: string }[] = [
  { way: 'sentences', name: 'Sentences', title: 'How likely the model thinks each sentence is true' },
  {
    way: 'tokens',
    name: 'Tokens',
    title: 'How likely the model finds each token after what stands before it',
  },
]

/** The two ways to check a text. */
export function CheckTabs({ onWay, way }: CheckTabsProps) {
  return (
    <fieldset class="check-tabs">
      <legend class="spoken">What is checked</legend>
      {ways.map((each) => (
        <label key={each.way} title={each.title}>
          <input
            type="radio"
            name="check-way"
            value={each.way}
            checked={way === each.way}
            onChange={() => onWay(each.way)}
          />
          <span>{each.name}</span>
        </label>
      ))}
    </fieldset>
  )
}
