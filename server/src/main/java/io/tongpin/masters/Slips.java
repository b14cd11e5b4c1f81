package io.tongpin.masters;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one slip of a finger makes of a word (手误): two letters change places, one is wrong, missing or too many. That is
 * also how pinyin differs by region: s and sh, n and l, in and ing. Only letters slip: another figure is another article.
 */
final class Slips {

    /** Of a shorter word everything would be near. */
    private static final int SHORTEST = 4;

    private static final int LONGEST = 12;

    private final String word;
    private final Set<String> near = new LinkedHashSet<>();

    private Slips(String word) {
        this.word = word;
    }

    /** @return the likeliest first; none for a word with few letters */
    static List<String> of(String word) {
        long letters = word.chars().filter(Slips::isLetter).count();
        if (letters < SHORTEST || word.length() > 2 * LONGEST) {
            return List.of();
        }
        String beginning = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
        Slips slips = new Slips(beginning);
        slips.changedPlaces();
        slips.wrong();
        slips.missing();
        slips.tooMany();
        slips.near.remove(beginning);
        List<String> near = new ArrayList<>(slips.near);
        if (!beginning.equals(word)) {
            near.addFirst(beginning); // The slip is further back.
        }
        return near;
    }

    private void changedPlaces() {
        for (int at = 1; at < word.length(); at++) {
            char before = word.charAt(at - 1);
            char here = word.charAt(at);
            if (isLetter(before) && isLetter(here)) {
                near.add(word.substring(0, at - 1) + here + before + word.substring(at + 1));
            }
        }
    }

    private void wrong() {
        for (int at = 0; at < word.length(); at++) {
            if (isLetter(word.charAt(at))) {
                for (char letter = 'a'; letter <= 'z'; letter++) {
                    near.add(word.substring(0, at) + letter + word.substring(at + 1));
                }
            }
        }
    }

    private void missing() {
        for (int at = 0; at <= word.length(); at++) {
            if (at == 0 ? isLetter(word.charAt(0)) : isLetter(word.charAt(at - 1))) {
                for (char letter = 'a'; letter <= 'z'; letter++) {
                    near.add(word.substring(0, at) + letter + word.substring(at));
                }
            }
        }
    }

    private void tooMany() {
        for (int at = 0; at < word.length() && word.length() > SHORTEST; at++) {
            if (isLetter(word.charAt(at))) {
                near.add(word.substring(0, at) + word.substring(at + 1));
            }
        }
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z';
    }
}
