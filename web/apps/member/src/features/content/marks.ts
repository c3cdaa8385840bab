import { useLoad, useSaves, useSession } from '@linli/api'
import { computed } from 'vue'
import { complain } from '../../notify'
import { useMoment } from '../../shell/moment'
import { signedIn } from '../../shell/sign-in'
import { bookmarkPost, getPostMarks, likePost, unbookmarkPost, unlikePost } from './api'

type Mark = 'liked' | 'bookmarked'

const acts = { liked: [unlikePost, likePost], bookmarked: [unbookmarkPost, bookmarkPost] } as const

/**
 * What the reader has marked a post with, seen as soon as they tap. A tap before that is known waits until it is, so that no
 * answer undoes what was tapped, and a like that is there already is not counted twice.
 *
 * @param count takes how many likes there are more than were counted
 */
export function useMarks(path: { brand: string; post: string }, count: (more: number) => void) {
  const session = useSession()
  const found = useLoad(
    async (signal) =>
      session.signedIn ? getPostMarks({ brand: path.brand, post: [path.post] }, { signal }) : undefined,
    () => session.account?.id,
  )
  const known = (mark: Mark) => found.data?.[mark].includes(path.post)

  const saves = useSaves(async (mark: Mark, wish: boolean) => {
    await found.settled()
    await acts[mark][wish ? 1 : 0](path)
    if (!found.data) return found.reload()
    if (mark === 'liked' && known(mark) !== wish) count(wish ? 1 : -1)
    found.data = { ...found.data, [mark]: wish ? [path.post] : [] }
  })
  const shown = (mark: Mark) => saves.wanted.get(mark) ?? known(mark) ?? false

  async function turn(mark: Mark): Promise<void> {
    await saves.want(mark, !shown(mark))
    const problem = saves.problems.get(mark)
    if (problem) complain(problem)
  }

  function useMark(mark: Mark) {
    const once = useMoment()
    return { on: computed(() => shown(mark)), turn: () => once(() => signedIn(() => turn(mark))) }
  }

  return {
    like: useMark('liked'),
    bookmark: useMark('bookmarked'),
    /** Likes that are seen already and not yet counted. */
    more: computed(() => Number(shown('liked')) - Number(known('liked') ?? shown('liked'))),
  }
}
