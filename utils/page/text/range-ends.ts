/** Where a range of a page begins and ends; a live one, a static one, or one put together from others. */
export type RangeEnds = Pick<StaticRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>
