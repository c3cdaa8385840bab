import { defineAsyncComponent } from 'vue'

/** Our illustrations, each loaded when first shown. */
export const art = {
  street: defineAsyncComponent(() => import('./EmptyStreet.vue')),
  neighbours: defineAsyncComponent(() => import('./Neighbours.vue')),
  shop: defineAsyncComponent(() => import('./ShopFront.vue')),
  pickup: defineAsyncComponent(() => import('./PickupBox.vue')),
  team: defineAsyncComponent(() => import('./TeamTable.vue')),
  cat: defineAsyncComponent(() => import('./CatOnWall.vue')),
  door: defineAsyncComponent(() => import('./OpenDoor.vue')),
  letterbox: defineAsyncComponent(() => import('./Letterbox.vue')),
  basket: defineAsyncComponent(() => import('./Basket.vue')),
  lamp: defineAsyncComponent(() => import('./LampOut.vue')),
} as const

export type ArtName = keyof typeof art
