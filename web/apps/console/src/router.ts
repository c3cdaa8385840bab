import { useSession } from '@linli/api'
import { translate } from '@linli/i18n'
import { guardUnsaved, keepFocus, openLater, watchPages } from '@linli/ui'
import { createRouter, createWebHistory } from 'vue-router'
import { features } from './features'
import { ask } from './notify'
import { wayInLater } from './shell/way-in'

export function createConsoleRouter() {
  const router = createRouter({
    history: createWebHistory(import.meta.env.BASE_URL),
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
    routes: [
      {
        path: '/',
        name: 'start',
        component: () => import('./shell/StartView.vue'),
        meta: { title: 'shell.start.title' },
      },
      ...features.routes,
      {
        path: '/:rest(.*)*',
        name: 'missing',
        component: () => import('./shell/MissingView.vue'),
        meta: { title: 'shared.missing.title' },
      },
    ],
  })

  guardUnsaved(router, ask)

  router.beforeEach(async (to) => {
    if (to.meta.public) return true
    const session = useSession()
    if (!(await session.known())) {
      openLater(router, to.fullPath)
      return false
    }
    if (!session.signedIn) return { path: '/sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } }
    if (session.needsWayIn && !wayInLater.value && to.path !== '/first') return { path: '/first', replace: true }
    const homeless = !session.grants.some((grant) => grant.brand)
    if (
      homeless &&
      !['/found', '/account', '/first'].includes(to.path) &&
      !(to.meta.needs && session.may(to.meta.needs))
    )
      return { path: '/found', replace: true }
    return true
  })

  router.afterEach((to) => {
    document.title = [to.meta.title && translate(to.meta.title), translate('shared.brand')].filter(Boolean).join(' · ')
  })

  keepFocus(router)
  watchPages(router, import.meta.env.BASE_URL)
  return router
}
