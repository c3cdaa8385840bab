import { useText } from '@linli/i18n'
import messages from './messages'

const KNOWN = messages.texts['zh-CN'].names
const t = useText(messages)

/** What a work is called here; one that is newer than these words is called as the server does. */
export function nameOf(work: string): string {
  const [module = '', name = ''] = work.split('.', 2)
  const key = name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const ofModule = typeof KNOWN === 'object' ? KNOWN[module] : undefined
  return typeof ofModule === 'object' && key in ofModule && work === `${module}.${name}`
    ? t(`names.${module}.${key}` as Parameters<typeof t>[0])
    : work.replaceAll('.', ' · ')
}
