import { useText, useWords } from '@linli/i18n'
import campaignWords from '@linli/i18n/words/campaign'
import messages from './messages'
import type { View } from './types'

const t = useText(messages)
const word = useWords(campaignWords)

/** Where one comes in who may not buy from everywhere, in words. */
export function wayInto({ spaces }: Pick<View<'CampaignCard'>, 'spaces'>): string {
  return spaces.length
    ? t('campaign.only', { places: spaces.map((each) => word(`space.${each}`)).join(' / ') })
    : t('campaign.byEntrance')
}
