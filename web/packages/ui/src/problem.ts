import { offline, type Problem } from '@linli/api'
import { translate } from '@linli/i18n'

/** The sentence to show a person for a problem: the server's own, or ours when no answer came. */
export function problemText(problem: Problem): string {
  if (problem.detail) return problem.detail
  if (problem.status === 0) return translate(offline.value ? 'shared.problem.network' : 'shared.problem.away')
  if (problem.status === 401) return translate('shared.problem.signIn')
  return problem.title || translate('shared.problem.unknown')
}
