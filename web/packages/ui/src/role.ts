import { language, translate } from '@linli/i18n'

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
  return (language.value === 'en' ? roleNameEn : roleName) ?? translate(`shared.roles.${role}`)
}
