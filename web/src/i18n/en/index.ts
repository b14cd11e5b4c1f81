import access from './access.json';
import audit from './audit.json';
import camera from './camera.json';
import common from './common.json';
import counting from './counting.json';
import delegations from './delegations.json';
import documents from './documents.json';
import exchange from './exchange.json';
import explain from './explain.json';
import firstHour from './firstHour.json';
import history from './history.json';
import home from './home.json';
import keeping from './keeping.json';
import ledger from './ledger.json';
import lines from './lines.json';
import margin from './margin.json';
import masters from './masters.json';
import organization from './organization.json';
import practice from './practice.json';
import printing from './printing.json';
import quality from './quality.json';
import reviews from './reviews.json';
import shell from './shell.json';
import stock from './stock.json';

export default {
  ...access,
  ...audit,
  ...camera,
  ...common,
  ...counting,
  ...delegations,
  ...documents,
  ...exchange,
  ...explain,
  ...firstHour,
  ...history,
  ...home,
  ...keeping,
  ...ledger,
  ...lines,
  ...margin,
  ...masters,
  ...organization,
  ...practice,
  ...printing,
  ...quality,
  ...reviews,
  ...shell,
  ...stock,
};
