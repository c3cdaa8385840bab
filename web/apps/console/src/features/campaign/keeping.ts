import { asProblem, type Problem, type Schema } from '@linli/api'
import { computed, onScopeDispose, reactive, ref, shallowRef, watch } from 'vue'
import { draftCampaign, saveCampaignDraft } from './api'

const PAUSE = 1000

/** Keeps what is planned as a draft on the server, by itself, from the first change on; tells when somebody else saved it. */
export function useKeeping(brand: string, plan: () => Schema<'CampaignPlan'>, begun: () => boolean) {
  const draft = shallowRef<{ id: string; version: number }>()
  const saved = ref('')
  const saving = ref(false)
  const problem = shallowRef<Problem>()
  const text = computed(() => (begun() ? JSON.stringify(plan()) : ''))
  const clash = computed(() => Boolean(problem.value?.is('draft-changed')))
  const stopped = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let underWay: Promise<void> | undefined

  /** Comes back when all is kept that can be. */
  async function save(): Promise<void> {
    clearTimeout(timer)
    while (underWay) await underWay
    const wish = text.value
    if (stopped.value || clash.value || !wish || wish === saved.value) return
    underWay = send(wish).finally(() => (underWay = undefined))
    await underWay
  }

  async function send(wish: string): Promise<void> {
    saving.value = true
    problem.value = undefined
    try {
      const body = JSON.parse(wish) as Schema<'CampaignPlan'>
      const { id, version } = draft.value
        ? await saveCampaignDraft({
            brand,
            draft: draft.value.id,
            body: { version: draft.value.version, plan: body },
          })
        : await draftCampaign({ brand, body })
      draft.value = { id, version }
      saved.value = wish
    } catch (thrown) {
      problem.value = asProblem(thrown)
    } finally {
      saving.value = false
    }
    if (!problem.value && text.value !== saved.value) later()
  }

  function later(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), PAUSE)
  }

  watch(text, later)
  onScopeDispose(() => void save())

  return reactive({
    draft,
    problem,
    clash,
    saving,
    kept: computed(() => Boolean(draft.value) && text.value === saved.value),
    /** Whether something is planned that nobody would find again. */
    unkept: computed(() => !stopped.value && Boolean(text.value) && text.value !== saved.value),
    save,
    /** Goes on with a draft that was read; what the form makes of it is what is saved. */
    resume(id: string, version: number): void {
      draft.value = { id, version }
      problem.value = undefined
      saved.value = text.value
    },
    /** Leaves the draft to whoever saved it and keeps this one as another. */
    async apart(): Promise<void> {
      draft.value = undefined
      problem.value = undefined
      saved.value = ''
      await save()
    },
    /** It has become a campaign. */
    stop(): void {
      stopped.value = true
      clearTimeout(timer)
    },
  })
}
