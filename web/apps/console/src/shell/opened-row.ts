import { nothingFocused } from '@linli/ui'
import { nextTick, onMounted, watch } from 'vue'
import { onBeforeRouteLeave, useRoute } from 'vue-router'
import { pathOf } from './waiting'

/** Through which row each list was left and where it led, for as long as the app is loaded. */
const opened = new Map<string, { id: string; to: string }>()

/** Whoever comes back from what a row of a list led to is at its link again, and nothing scrolls for that. */
export function useOpenedRow(
  list: string,
  rows: () => readonly { id: string }[],
  body: () => HTMLElement | null,
): void {
  const place = `${list} ${useRoute().path}`
  const left = opened.get(place)
  const { back, forward } = window.history.state ?? {}
  const cameBack = [back, forward].some((each) => typeof each === 'string' && left && pathOf(each) === left.to)

  onBeforeRouteLeave(({ path }) => {
    const at = [...(body()?.children ?? [])].findIndex((row) => row.contains(document.activeElement))
    const id = rows()[at]?.id
    if (id) opened.set(place, { id, to: path })
    else opened.delete(place)
  })

  if (!left || !cameBack) return
  onMounted(() => {
    const stop = watch(
      () => rows().findIndex(({ id }) => id === left.id),
      async (at) => {
        if (at < 0) return
        await nextTick()
        stop()
        const row = body()?.children[at] as HTMLElement | undefined
        const links = [...(row?.querySelectorAll<HTMLAnchorElement>('a[href]') ?? [])]
        const link = links.find(({ pathname }) => pathname.endsWith(left.to)) ?? row
        if (nothingFocused()) link?.focus({ preventScroll: true })
      },
      { immediate: true },
    )
  })
}
