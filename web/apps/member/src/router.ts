import { useSession } from '@linli/api'
import { guardUnsaved, keepFocus, openLater, watchPages } from '@linli/ui'
import { createRouter, createWebHistory } from 'vue-router'
import { features } from './features'
import { ask } from './notify'
import { cameBy } from './shell/entrance'
import { movePictures } from './shell/moving'
import { hearBack, watchCovers } from './shell/over'
import { askToSignIn } from './shell/sign-in'
import { tabsOf } from './shell/tabs'

/** How far down the pages behind the tabs were when they were left. */
const left = new Map<string, number>()

export function createMemberRouter() {
  hearBack()
  const router = createRouter({
    history: createWebHistory(import.meta.env.BASE_URL),
    scrollBehavior: (to, from, saved) => {
      if (saved) return saved
      // A tab tapped where one is already leads to its top.
      const back = to.path !== from.path && tabsOf(String(to.params.slug ?? '')).some((tab) => tab.to === to.path)
      return { top: (back && left.get(to.path)) || 0 }
    },
    routes: [
      {
        path: '/',
        name: 'home',
        component: () => import('./shell/HomeView.vue'),
        meta: { title: 'shell.tabs.home', public: true },
      },
      {
        path: '/legal/:kind(TERMS|PRIVACY)/:version(\\d{1,5})?',
        name: 'legal',
        component: () => import('./shell/LegalView.vue'),
        meta: { title: 'shell.legal.title', public: true },
      },
      { path: '/b/:slug', component: () => import('./shell/BrandFrame.vue'), children: features.routes },
      {
        path: '/:rest(.*)*',
        name: 'missing',
        component: () => import('./shell/MissingView.vue'),
        meta: { title: 'shared.missing.title', public: true },
      },
    ],
  })

  watchCovers(router)
  guardUnsaved(router, ask)

  router.beforeEach(async (to, from) => {
    left.set(from.path, window.scrollY)
    const session = useSession()
    const known = session.known()
    if (to.meta.public) return true
    if (!(await known)) {
      openLater(router, to.fullPath)
      return false
    }
    if (session.signedIn) return true
    askToSignIn(to.fullPath)
    return from.matched.length > 0 ? false : typeof to.params.slug === 'string' ? `/b/${to.params.slug}` : '/'
  })

  router.afterEach((to) => {
    cameBy(to.query.entrance)
  })

  movePictures(router)
  keepFocus(router)
  watchPages(router, import.meta.env.BASE_URL)
  return router
}
