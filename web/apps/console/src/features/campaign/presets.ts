import { useLoad, type Schema } from '@linli/api'
import { listCampaignPresets } from './api'

const HOUR = 3_600_000

/** What each kind of campaign is sold by unless one says otherwise, as the server has it. */
export function usePresets(brand: string) {
  return useLoad((signal) => listCampaignPresets({ brand }, { signal }))
}

/** The preset as a form has it, for a campaign that opens then. */
export function termsOf(preset: Schema<'CampaignPreset'>, opensAt: Date) {
  const closesAt = new Date(opensAt.getTime() + preset.hours * HOUR)
  return {
    kind: preset.kind,
    opensAt,
    closesAt,
    quota: preset.quota,
    memberLimit: preset.memberLimit,
    threshold: preset.threshold,
    teams: preset.teams,
    teamSize: preset.teamSize,
    teamHours: preset.teamHours,
    waitingList: preset.waitingList,
    balanceFrom: closesAt,
    balanceUntil: new Date(closesAt.getTime() + preset.balanceHours * HOUR),
  }
}
