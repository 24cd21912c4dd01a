export { toHtml } from './page';
