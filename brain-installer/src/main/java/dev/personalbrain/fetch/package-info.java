/** Gets a module's file from the first source that has the right bytes: folders, mirrors, repositories. */
package dev.personalbrain.fetch;
