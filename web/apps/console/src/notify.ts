import 'element-plus/theme-chalk/el-message.css'
import 'element-plus/theme-chalk/el-message-box.css'
import 'element-plus/theme-chalk/el-overlay.css'
import 'element-plus/theme-chalk/el-button.css'
import 'element-plus/theme-chalk/el-input.css'
import { asProblem } from '@linli/api'
import { translate } from '@linli/i18n'
import { problemText } from '@linli/ui'
import { ElMessage, ElMessageBox } from 'element-plus'

/** Says that something was done. */
export function say(text: string): void {
  ElMessage({ message: text, type: 'success', grouping: true })
}

/** Says what went wrong; takes whatever was thrown. */
export function complain(thrown: unknown): void {
  ElMessage({ message: problemText(asProblem(thrown)), type: 'error', grouping: true, showClose: true })
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
