import type { Schema } from '@linli/api'
import type { Tone } from '@linli/ui'

/** How each state of a campaign is coloured. */
export const tones: Record<Schema<'CampaignCard'>['state'], Tone> = {
  SCHEDULED: 'neutral',
  OPEN: 'good',
  SUCCEEDED: 'brand',
  FAILED: 'waiting',
  CLOSED: 'neutral',
  CANCELLED: 'bad',
}
