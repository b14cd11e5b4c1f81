import access from './access.json';
import common from './common.json';
import documents from './documents.json';
import history from './history.json';
import home from './home.json';
import shell from './shell.json';
import stock from './stock.json';

export default {
  ...access,
  ...common,
  ...documents,
  ...history,
  ...home,
  ...shell,
  ...stock,
};
