import 'element-plus/theme-chalk/el-message.css'
import 'element-plus/theme-chalk/el-message-box.css'
import 'element-plus/theme-chalk/el-overlay.css'
import 'element-plus/theme-chalk/el-button.css'
import 'element-plus/theme-chalk/el-input.css'
import { asProblem } from '@linli/api'
import { translate } from '@linli/i18n'
import { problemText } from '@linli/ui'
import { ElMessage, ElMessageBox } from 'element-plus'
import { h } from 'vue'

/** How long one may take back what was done, in milliseconds. */
const SECOND_THOUGHTS = 10_000

/** Says that something was done, and takes it back where that is offered. */
export function say(text: string, undo?: () => Promise<unknown>): void {
  if (!undo) {
    ElMessage({ message: text, type: 'success', grouping: true })
    return
  }
  const takeBack = () => {
    told.close()
    undo().catch(complain)
  }
  const told = ElMessage({
    message: h('span', [
      `${text} `,
      h(
        'button',
        { type: 'button', class: 'el-button el-button--small', 'data-testid': 'undo', onClick: takeBack },
        translate('shared.undo'),
      ),
    ]),
    type: 'success',
    duration: SECOND_THOUGHTS,
    showClose: true,
  })
}

/** Says what went wrong; takes whatever was thrown. */
export function complain(thrown: unknown): void {
  ElMessage({ message: problemText(asProblem(thrown)), type: 'error', grouping: true, showClose: true })
}

/** Does what a button does, and says what went wrong where nothing else on the page does. */
export async function carryOut<A extends unknown[], R>(
  deed: { problem?: unknown; run: (...values: A) => Promise<R> },
  ...values: A
): Promise<R> {
  const result = await deed.run(...values)
  if (deed.problem) complain(deed.problem)
  return result
}

/** Asks before something that cannot be undone, by a button that names the deed; false when the reader declines. */
export async function ask(question: string, deed: string, title = deed): Promise<boolean> {
  try {
    await ElMessageBox.confirm(question, title, {
      type: 'warning',
      confirmButtonText: deed,
      cancelButtonText: translate('shared.notNow'),
    })
    return true
  } catch {
    return false
  }
}
