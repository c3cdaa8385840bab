import { language, useWords } from '@linli/i18n'
import identityWords from '@linli/i18n/words/identity'

const word = useWords(identityWords)

/** What a role is called, in the language on the screen: as its brand says, or as everywhere. */
export function roleName({
  role,
  roleName,
  roleNameEn,
}: {
  role: string
  roleName: string | null
  roleNameEn: string | null
}): string {
  return (language.value === 'en' ? roleNameEn : roleName) ?? word.find('role', role) ?? role
}
