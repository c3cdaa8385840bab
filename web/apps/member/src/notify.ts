import 'vant/es/toast/style'
import 'vant/es/dialog/style'
import { asProblem } from '@linli/api'
import { translate } from '@linli/i18n'
import { problemText } from '@linli/ui'
import { showConfirmDialog, showToast } from 'vant'

/** Says that something was done. */
export function say(text: string): void {
  showToast(text)
}

/** Says what went wrong; takes whatever was thrown. */
export function complain(thrown: unknown): void {
  showToast({ message: problemText(asProblem(thrown)), duration: 3500 })
}

/** Asks before something that cannot be undone; false when the reader declines. */
export async function ask(question: string, title = ''): Promise<boolean> {
  try {
    await showConfirmDialog({
      title,
      message: question,
      confirmButtonText: translate('shared.confirm'),
      cancelButtonText: translate('shared.cancel'),
    })
    return true
  } catch {
    return false
  }
}
