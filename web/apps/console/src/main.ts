import '@linli/ui/styles/base.css'
import 'element-plus/theme-chalk/base.css'
import 'element-plus/theme-chalk/dark/css-vars.css'
import './theme.css'
import './page.css'
import { onSignedOut, useSession } from '@linli/api'
import { addCatalogue, installI18n } from '@linli/i18n'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { createConsoleRouter } from './router'
import messages from './shell/messages'

const app = createApp(App).use(createPinia())
installI18n(app)
addCatalogue(messages)

const router = createConsoleRouter()
onSignedOut(() => {
  if (!router.currentRoute.value.meta.public) void useSession().end()
})

app.use(router).mount('#app')
