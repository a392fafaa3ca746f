import { foldLabel } from '../fold-label'

const names: ReadonlySet<string> = new Set([
  'other',
  'others',
  'misc',
  'miscellaneous',
  'general',
  'unknown',
  'none',
  'none of these',
  'none of the above',
  'nothing',
  'neither',
  'n/a',
  'not applicable',
  'anything else',
  'everything else',
  'something else',
  'andere',
  'anderes',
  'sonstiges',
  'autre',
  'autres',
  'otro',
  'otros',
  'altro',
  'outro',
  'outros',
  'другое',
  'прочее',
  'その他',
  '其他',
  '기타',
])

/** Whether a label takes what no other label takes. */
export function isCatchAll(name: string): boolean {
  return names.has(foldLabel(name))
}
