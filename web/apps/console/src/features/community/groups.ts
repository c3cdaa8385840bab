import type { Schema } from '@linli/api'
import { useText } from '@linli/i18n'
import { inWords } from '../../shell/scope'
import messages from './messages'

type Group = Schema<'GroupCard'>

const t = useText(messages)

/** What a group is called: by its name, or by its number while it has none. */
export const groupName = ({ name, nameEn, number }: Pick<Group, 'name' | 'nameEn' | 'number'>): string =>
  inWords(name ?? '', nameEn) || t('detail.group', { number })
