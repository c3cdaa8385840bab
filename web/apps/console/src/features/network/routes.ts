import { defineFeature } from '@linli/ui'

const hq = ['BRAND_HQ'] as const
const stores = ['BRAND_HQ', 'STORE_OWNER'] as const

export default defineFeature({
  module: 'network',
  routes: [
    {
      path: '/found',
      name: 'found',
      component: () => import('./FoundBrandView.vue'),
      meta: { title: 'network.found.title' },
    },
    {
      path: '/stores',
      name: 'stores',
      component: () => import('./StoresView.vue'),
      meta: { title: 'network.stores.title', roles: stores },
    },
    {
      path: '/personas',
      name: 'personas',
      component: () => import('./PersonasView.vue'),
      meta: { title: 'network.personas.title', roles: stores },
    },
    {
      path: '/touchpoints',
      name: 'touchpoints',
      component: () => import('./TouchpointsView.vue'),
      meta: { title: 'network.touchpoints.title', roles: stores },
    },
  ],
  menu: [
    { group: 'network', order: 10, title: 'network.stores.title', icon: 'store', to: '/stores', roles: hq },
    { group: 'network', order: 11, title: 'network.stores.mine', icon: 'store', to: '/stores', roles: ['STORE_OWNER'] },
    { group: 'network', order: 20, title: 'network.personas.title', icon: 'persona', to: '/personas', roles: stores },
    {
      group: 'network',
      order: 30,
      title: 'network.touchpoints.title',
      icon: 'touchpoint',
      to: '/touchpoints',
      roles: stores,
    },
  ],
})
