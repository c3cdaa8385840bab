import { defineFeature } from '@linli/ui'

const stores = { permission: ['network.manage-stores', 'network.manage-brand'] }
const allStores = { ...stores, over: ['BRAND'] } as const
const ownStore = { ...stores, over: ['STORE'] } as const
const personas = { permission: 'network.write-personas', over: ['BRAND', 'STORE'] } as const
const touchpoints = { permission: 'network.manage-touchpoints', over: ['BRAND', 'STORE'] } as const

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
      meta: { title: 'network.stores.title', needs: stores },
    },
    {
      path: '/personas',
      name: 'personas',
      component: () => import('./PersonasView.vue'),
      meta: { title: 'network.personas.title', needs: personas },
    },
    {
      path: '/touchpoints',
      name: 'touchpoints',
      component: () => import('./TouchpointsView.vue'),
      meta: { title: 'network.touchpoints.title', needs: touchpoints },
    },
  ],
  menu: [
    { group: 'network', order: 10, title: 'network.stores.title', icon: 'store', to: '/stores', needs: allStores },
    { group: 'network', order: 11, title: 'network.stores.mine', icon: 'store', to: '/stores', needs: ownStore },
    { group: 'network', order: 20, title: 'network.personas.title', icon: 'persona', to: '/personas', needs: personas },
    {
      group: 'network',
      order: 30,
      title: 'network.touchpoints.title',
      icon: 'touchpoint',
      to: '/touchpoints',
      needs: touchpoints,
    },
  ],
})
