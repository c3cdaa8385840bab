import { api, call, useLoad, type Schema } from '@linli/api'

const HOUR = 3_600_000

/** What each kind of campaign is sold by unless one says otherwise, as the server has it. */
export function usePresets(brand: string) {
  return useLoad((signal) =>
    call(api.GET('/api/brands/{brand}/campaigns/presets', { params: { path: { brand } }, signal })),
  )
}

/** The preset as a form has it, for a campaign that opens then. */
export function termsOf(preset: Schema<'CampaignPreset'>, opensAt: Date) {
  const { hours, balanceHours, holdMinutes: _, ...terms } = preset
  const closesAt = new Date(opensAt.getTime() + hours * HOUR)
  return {
    ...terms,
    opensAt,
    closesAt,
    balanceFrom: closesAt,
    balanceUntil: new Date(closesAt.getTime() + balanceHours * HOUR),
  }
}
