import { runCommand } from './run-command.ts'

/** Wheels only and no dependencies: nothing is built here, and nothing comes along. */
export async function pip(
  python: string,
  verb: 'install' | 'download',
  requirement: string,
  more: string[] = [],
) {
  const quiet = ['-m', 'pip', verb, '--quiet', '--disable-pip-version-check']
  const args = [...quiet, '--only-binary=:all:', '--no-deps', ...more, requirement]
  await runCommand(`pip ${verb} ${requirement}`, python, args)
}
