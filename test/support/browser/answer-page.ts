/** A chat with one answer, of which the scripted server doubts three sentences. */
export const answerPage = () =>
  `<main role="log"><div class="message user" id="question"><p>When was the Eiffel Tower finished?</p></div>
<div class="message assistant" id="answer"><h2>The tower</h2><p>The Eiffel Tower was completed in March 1889 for the World's Fair. It is
330 metres tall with its <b>antennas</b>. It was the tallest structure in the world for 41 years.</p><ul><li>More than
18,000 iron parts were joined by 2.5 million rivets.</li><li>The tower was moved twelve metres west in 1936.</li></ul>
<pre><code>let moved = 'twelve metres'</code></pre><p>It is repainted about every seven years. Do you want more?</p></div></main>`
