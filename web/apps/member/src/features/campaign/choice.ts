import { useLoad } from '@linli/api'
import { ownWord } from '@linli/i18n'
import { computed, reactive, toRefs } from 'vue'
import { useRouter } from 'vue-router'
import { useBrand, worded } from '../../shell/brand'
import { signedIn } from '../../shell/sign-in'
import type { View } from '../../shell/types'
import { listOffers } from './api'

/** What of a campaign somebody takes, and how many: asked for by `SeatSheet`, and only where there is something to choose. */
export function useChoice(detail: () => View<'CampaignDetail'> | undefined) {
  const brand = useBrand()
  const router = useRouter()
  const offers = useLoad(
    async (signal) => {
      const variants = detail()?.items.map((item) => item.variant)
      if (!variants) return undefined
      return variants.length ? (await listOffers({ brand: brand.id, variant: variants }, { signal })).items : []
    },
    () => detail()?.campaign.id,
  )
  const wish = reactive({
    shown: false,
    /** The team to join, or NEW for one of one's own. */
    team: undefined as string | undefined,
    variant: '',
    quantity: 1,
  })
  const change = (to: Partial<typeof wish>) => Object.assign(wish, to)
  const offerOf = (wanted: string | undefined) => offers.data?.find((each) => each.variant === wanted)
  /** What of it is on sale, for it sells nothing that its product's own page would not; all, until that is known. */
  const items = computed(() => detail()?.items.filter((each) => !offers.data || offerOf(each.variant)) ?? [])
  const offSale = computed(() => Boolean(detail()?.items.length) && items.value.length === 0)
  const item = computed(() => items.value.find((each) => each.variant === wish.variant) ?? items.value[0])
  const limit = computed(() => {
    const { memberLimit = 1, mine } = detail() ?? {}
    return Math.max(1, Math.min(memberLimit - (mine?.bought ?? 0), 99))
  })
  function nameOf(wanted: string | undefined): string {
    const offer = offerOf(wanted)
    return offer ? [worded(offer.title, offer.titleEn), ownWord(offer.variantTitle)].filter(Boolean).join(' · ') : ''
  }

  /** Straight on when there is nothing to choose. */
  function begin(wanted?: string): void {
    wish.team = wanted
    if (items.value.length === 1 && limit.value === 1) go()
    else wish.shown = true
  }

  function go(): void {
    wish.shown = false
    signedIn(() =>
      router.push({
        path: brand.to('/checkout'),
        query: {
          campaign: detail()!.campaign.id,
          team: wish.team,
          lines: `${item.value!.variant}.${wish.quantity}`,
        },
      }),
    )
  }

  return reactive({ offers, ...toRefs(wish), change, items, offSale, item, limit, offerOf, nameOf, begin, go })
}

export type Choice = ReturnType<typeof useChoice>
