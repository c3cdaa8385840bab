import { useLoad, type Schema } from '@linli/api'
import { onScopeDispose, reactive, ref, watch, computed } from 'vue'
import { checkCampaign } from './api'

export type Finding = Schema<'Finding'>
const PAUSE = 400

/** The server's judgement of what is planned, asked for anew whenever one pauses in changing it. */
export function useSense(brand: string, plan: () => Schema<'CampaignPlan'>) {
  const text = computed(() => JSON.stringify(plan()))
  const asked = ref(text.value)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(text, (next) => {
    clearTimeout(timer)
    timer = setTimeout(() => (asked.value = next), PAUSE)
  })
  onScopeDispose(() => clearTimeout(timer))
  const judged = useLoad(async (signal) => {
    const of = asked.value
    const judgement = await checkCampaign({ brand, body: JSON.parse(of) as Schema<'CampaignPlan'> }, { signal })
    return { of, ...judgement }
  }, asked)

  const refusals = computed(() => judged.data?.refusals ?? [])
  const warnings = computed(() => judged.data?.warnings ?? [])
  return reactive({
    refusals,
    warnings,
    problem: computed(() => judged.problem),
    retry: judged.reload,
    /** Whether the judgement is of what is planned at this moment. */
    current: computed(() => judged.data?.of === text.value),
    doubts: computed(() => [...new Set(warnings.value.map((each) => each.doubt))].sort()),
    at: (field: string) => [...refusals.value, ...warnings.value].filter((each) => each.field === field),
    allows: (part: 'goods' | 'terms') =>
      judged.data?.of === text.value && !refusals.value.some((each) => partOf(each) === part),
  })
}

export type Sense = ReturnType<typeof useSense>

/** In which step of the wizard it is mended. */
export const partOf = ({ field }: Finding) => (field.startsWith('terms.') ? 'terms' : 'goods')

/** Whether nobody has filled it in yet, which is no mistake. */
export const isMissing = ({ doubt }: Finding) => doubt.endsWith('_MISSING')
