import java.io.File;
import java.util.TreeMap;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Vera FILE...: what veraPDF says of PDF files by PDF/UA-1 and PDF/A-3a. A line for each file and norm, with "valid" or
 * "not valid" and the number of checks, and one for each rule that is broken. The engine and its profiles are those in the
 * npm package @opendataloader/pdf.
 */
public class Vera {
    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour[] norms = {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A};
        for (String file : files)
            for (PDFAFlavour norm : norms)
                try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), norm);
                     PDFAValidator validator = Foundries.defaultInstance().createValidator(norm, false)) {
                    say(file, norm, validator.validate(parser));
                }
    }

    private static void say(String file, PDFAFlavour norm, ValidationResult result) {
        System.out.println((result.isCompliant() ? "valid " : "not valid ") + norm + " " + result.getTotalAssertions() + " " + file);
        TreeMap<String, String> broken = new TreeMap<>();
        for (TestAssertion check : result.getTestAssertions())
            if (check.getStatus() == TestAssertion.Status.FAILED)
                broken.putIfAbsent(check.getRuleId().getClause() + " test " + check.getRuleId().getTestNumber(),
                    check.getMessage() + " at " + check.getLocation().getContext());
        broken.forEach((rule, what) -> System.out.println("  " + rule + ": " + what));
    }
}
