/** Style sheets are imported for their effect; Vite bundles them beside the script that names them. */
declare module '*.css';
