import { useSession } from '@linli/api'
import { createRouter, createWebHistory } from 'vue-router'
import { features } from './features'
import { cameBy } from './shell/entrance'
import { askToSignIn } from './shell/sign-in'

export function createMemberRouter() {
  const router = createRouter({
    history: createWebHistory(import.meta.env.BASE_URL),
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
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

  router.beforeEach(async (to, from) => {
    const session = useSession()
    const asked = session.ready().catch(() => undefined)
    if (to.meta.public) return true
    await asked
    if (session.signedIn) return true
    askToSignIn(to.fullPath)
    return from.matched.length > 0 ? false : typeof to.params.slug === 'string' ? `/b/${to.params.slug}` : '/'
  })

  router.afterEach((to) => {
    cameBy(to.query.entrance)
  })

  return router
}
