export { Missing as NotHere } from '@/ui/primitives/States';
