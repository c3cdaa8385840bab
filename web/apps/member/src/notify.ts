import 'vant/es/toast/style'
import 'vant/es/dialog/style'
import { asProblem } from '@linli/api'
import { translate } from '@linli/i18n'
import { problemText } from '@linli/ui'
import { closeDialog, showConfirmDialog, showToast, type ToastOptions } from 'vant'
import { nextTick } from 'vue'
import { lay } from './shell/over'

/** The kit makes a toast a dialog without a name; it is news, and read out as such. */
function tell(options: ToastOptions): void {
  showToast(options)
  void nextTick(() => document.querySelectorAll('.van-toast').forEach((toast) => toast.setAttribute('role', 'status')))
}

/** Says that something was done. */
export function say(text: string): void {
  tell({ message: text })
}

/** Says what went wrong; takes whatever was thrown. */
export function complain(thrown: unknown): void {
  tell({ message: problemText(asProblem(thrown)), duration: 3500 })
}

/** Asks before something that cannot be undone, by a button that names the deed; false when the reader declines. */
export function ask(question: string, deed: string, title = deed): Promise<boolean> {
  return new Promise((answer) => {
    showConfirmDialog({
      title,
      message: question,
      confirmButtonText: deed,
      cancelButtonText: translate('shared.notNow'),
      closeOnPopstate: false,
      keyboardEnabled: false,
    }).then(
      () => done(true),
      () => done(false),
    )
    let lift: (() => void) | undefined
    const done = (agreed: boolean) => {
      lift?.()
      answer(agreed)
    }
    void nextTick(() => {
      const dialog = document.querySelector<HTMLElement>('.van-dialog')
      if (!dialog) return
      lift = lay(dialog, () => {
        closeDialog()
        done(false)
      })
    })
  })
}
